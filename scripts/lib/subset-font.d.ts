declare module 'subset-font' {
  /** A font with only the characters of `text`. */
  export default function subset(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'truetype' },
  ): Promise<Uint8Array>;
}
