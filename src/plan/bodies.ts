/** Who stands in a field's value: 市教育局、市财政局，各区（县、市） are three. */

/** The value cut into bodies and what parts them; joined, it is the value. Brackets hold together what is in them. */
export function bodiesIn(value: string): { text: string; body: boolean }[] {
  const pieces = value.match(/(?:[^、，；,;\s　（(]|[（(][^）)]*[）)]?)+|[、，；,;\s　]+/g) ?? [];
  return pieces.map((text) => ({ text, body: !/^[、，；,;\s　]/.test(text) }));
}
