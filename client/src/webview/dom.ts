// Makes elements of the page. Text is only ever set as text: what an article says is no markup.

type Attributes = Readonly<Record<string, string>>;

/** An element with a class, text or children, and attributes. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: { readonly class?: string; readonly text?: string; readonly attributes?: Attributes } = {},
  children: readonly (Node | undefined)[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (options.class) element.className = options.class;
  if (options.text !== undefined) element.textContent = options.text;
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button with words on it. */
export function button(text: string, run: () => void, options: { class?: string; attributes?: Attributes } = {}) {
  const made = make('button', { text, ...options, attributes: { type: 'button', ...options.attributes } });
  made.addEventListener('click', run);
  return made;
}

/** A small drawing of shapes, each by its tag and attributes; colours come from the style sheet. */
export function drawing(
  width: number,
  shapes: readonly (readonly [tag: string, attributes: Attributes])[],
): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const made = (tag: string, attributes: Attributes) => {
    const element = document.createElementNS(namespace, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const svg = made('svg', { width: `${width}`, height: '14', viewBox: `0 0 ${width} 14`, 'aria-hidden': 'true' });
  svg.append(...shapes.map(([tag, attributes]) => made(tag, attributes)));
  return svg as SVGElement;
}
