import { type CSSResult, type TemplateResult, render } from 'lit';

/** What is printed. */
export interface Sheet {
  /** Name of the document, as the printing dialog and a PDF's file name show it: nothing personal. */
  readonly title: string;
  readonly lang: string;
  readonly content: TemplateResult;
  readonly styles: readonly CSSResult[];
}

/**
 * Lays a sheet in a frame of its own, so that it is printed alone and the page
 * around stays as it is. The frame is out of sight and out of reach, inside
 * the widget, and holds nothing but the sheet.
 *
 * @param root where the frame hangs while it is needed: the widget's own shadow root
 */
export function laySheet(root: ParentNode & Node, { title, lang, content, styles }: Sheet): HTMLIFrameElement {
  const frame = root.ownerDocument!.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  for (const [name, value] of Object.entries(outOfSight)) frame.style.setProperty(name, value);
  root.append(frame);
  const page = frame.contentDocument!;
  page.title = title;
  page.documentElement.lang = lang;
  // A style sheet belongs to the document that it was made in.
  const { CSSStyleSheet } = frame.contentWindow as Window & typeof globalThis;
  page.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
  render(content, page.body);
  return frame;
}

const outOfSight = {
  position: 'fixed',
  'inset-block-start': '0',
  'inset-inline-start': '-300vw',
  // As wide as the paper, so that what is measured on the way is what is printed.
  'inline-size': '210mm',
  'block-size': '297mm',
  border: '0',
};

/** Prints a sheet; the frame goes when the dialog is closed. */
export function printSheet(root: ParentNode & Node, sheet: Sheet): void {
  const frame = laySheet(root, sheet);
  const { contentWindow } = frame;
  contentWindow?.addEventListener('afterprint', () => frame.remove(), { once: true });
  // In browsers whose dialog does not block, the frame stays until then; a second sheet takes its place.
  for (const other of root.querySelectorAll('iframe')) if (other !== frame) other.remove();
  contentWindow?.focus();
  contentWindow?.print();
}
