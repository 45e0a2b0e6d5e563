/** The actions of keys that work anywhere in the page. */
export interface PageKeyActions {
  search(): void;
  /** The line of sight of the current node. */
  focus(): void;
  /** Gives the keyboard to the current card of the tree. @returns whether the tree is on show */
  enterTree(): boolean;
}

/** Elements that use letters and arrows themselves. */
const ownKeys = 'input, select, textarea, [contenteditable], [role=menu], .popover, .viewport, summary';
const arrows = /^Arrow(Up|Down)$/;

/** Listens to `/`, `f` and the vertical arrows wherever the keyboard is, unless a field or a menu needs them. */
export function listenToPage(body: HTMLElement, actions: PageKeyActions): void {
  body.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (target instanceof Element && target.closest(ownKeys)) return;
    const isInScrolled = target instanceof Element && target.closest('.view, .details') !== null;
    if (key === '/') actions.search();
    else if (key === 'f') actions.focus();
    else if (isInScrolled || !arrows.test(key) || !actions.enterTree()) return;
    event.preventDefault();
  });
}
