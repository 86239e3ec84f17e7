/** Text made safe for XML: a plan is data, whatever it holds. */

/** The text without the characters that XML 1.0 forbids, lone surrogates replaced. */
export const legal = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '');

/** The text with markup escaped, for content and for attributes in double quotes. */
export const escape = (text: string): string =>
  legal(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
