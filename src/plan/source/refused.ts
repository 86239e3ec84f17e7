/** A document that no plan can be taken from; the message says to the editor why, and what to do. */
export class Refused extends Error {}
