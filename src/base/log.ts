const said = new Set<string>();
/** After so many different lines a page has a deeper problem than one line more would tell. */
const most = 200;

/**
 * One console line for the developer, once a page: what is wrong, where, and
 * what would be right. Never a token, an answer or a note.
 */
export function warnOnce(message: string): void {
  if (said.has(message) || said.size >= most) return;
  said.add(message);
  console.warn(`[kyoritsu] ${message}`);
}

/** The line for an attribute value that is not understood; the default is used instead. */
export function warnAttribute(host: Element, attribute: string, value: unknown, accepted: readonly string[]): void {
  warnOnce(`<${host.localName} ${attribute}="${String(value)}">: not understood, accepted: ${accepted.join(', ')}`);
}
