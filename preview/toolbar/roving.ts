/** Adds keyboard navigation to a toolbar or a list of tabs: one stop for Tab, arrows from one control to the next. */
export function rove(root: HTMLElement, controls: readonly HTMLElement[]): void {
  for (const [place, control] of controls.entries()) control.tabIndex = place === 0 ? 0 : -1;
  root.addEventListener('focusin', ({ target }) => {
    if (!controls.includes(target as HTMLElement)) return;
    for (const control of controls) control.tabIndex = control === target ? 0 : -1;
  });
  root.addEventListener('keydown', (event) => {
    const usable = controls.filter(
      (control) => !control.hidden && !(control instanceof HTMLButtonElement && control.disabled),
    );
    const place = usable.indexOf(event.target as HTMLElement);
    if (place < 0) return;
    const places: Record<string, number> = {
      ArrowRight: (place + 1) % usable.length,
      ArrowLeft: (place - 1 + usable.length) % usable.length,
      Home: 0,
      End: usable.length - 1,
    };
    const next = places[event.key];
    if (next === undefined) return;
    event.preventDefault();
    usable[next]?.focus();
  });
}
