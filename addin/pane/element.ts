/** Building the page from plain elements. Text is only ever set as text, so that nothing a workbook holds becomes markup. */

type Child = Node | string | undefined;

export interface Attributes {
  readonly class?: string;
  readonly id?: string;
  readonly type?: string;
  readonly href?: string;
  readonly dir?: 'auto' | 'ltr' | 'rtl';
  readonly disabled?: boolean;
  readonly checked?: boolean;
  readonly open?: boolean;
  readonly value?: string;
  readonly label?: string;
  readonly current?: boolean;
  readonly accept?: string;
  readonly download?: string;
  readonly click?: () => void;
  readonly change?: (value: string, checked: boolean) => void;
  readonly input?: (value: string) => void;
}

/** Makes an element with its attributes, listeners and children; undefined children are left out. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  const { click, change, input, label, current, class: kind, disabled, checked, open, ...plain } = attributes;
  for (const [name, value] of Object.entries(plain)) if (value !== undefined) made.setAttribute(name, String(value));
  if (kind !== undefined) made.className = kind;
  if (label !== undefined) made.setAttribute('aria-label', label);
  if (current === true) made.setAttribute('aria-current', 'true');
  if (disabled === true) made.setAttribute('disabled', '');
  if (checked === true) made.setAttribute('checked', '');
  if (open === true) made.setAttribute('open', '');
  if (click !== undefined) made.addEventListener('click', click);
  if (change !== undefined || input !== undefined) listen(made, change, input);
  made.append(...children.filter((child): child is Node | string => child !== undefined));
  return made;
}

function listen(made: HTMLElement, change: Attributes['change'], input: Attributes['input']): void {
  const field = made as HTMLInputElement;
  if (change !== undefined) made.addEventListener('change', () => change(field.value, field.checked));
  if (input !== undefined) made.addEventListener('input', () => input(field.value));
}

/** A part of the page by its id; the page has it, or the page is broken. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page lacks #${id}`);
  return found;
}
