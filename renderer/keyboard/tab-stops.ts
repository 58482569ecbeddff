const controls = [
  ...['button', 'input', 'select', 'textarea'].map((name) => `${name}:not(:disabled)`),
  ...['a[href]', 'summary', 'audio[controls]', 'video[controls]', '[contenteditable="true"]', '[tabindex]'],
].join(', ')

/** Where the Tab key stops within an element, in order; of radio buttons that belong together, at one. */
export function tabStops(within: Element): readonly HTMLElement[] {
  const stops = [...within.querySelectorAll<HTMLElement>(controls)].filter((one) => one.tabIndex >= 0 && isSeen(one))
  return stops.filter((one) => one === (stops.find((other) => isChosenOf(one, other)) ?? first(stops, one)))
}

/** Whether both are radio buttons of which one answer is given. */
export function goTogether(one: Element, other: Element): boolean {
  return isRadio(one) && isRadio(other) && one.name !== '' && one.name === other.name
}

function isChosenOf(one: Element, other: Element): boolean {
  return goTogether(one, other) && isRadio(other) && other.checked
}

function first(stops: readonly HTMLElement[], one: HTMLElement): HTMLElement {
  return stops.find((other) => goTogether(one, other)) ?? one
}

function isRadio(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'radio'
}

function isSeen(element: HTMLElement): boolean {
  return element.checkVisibility()
}
