import type { Page } from 'playwright-core';

/** A part of the page within which words and marks must not touch: a chart, or a row of one. */
export const resultCharts = ['.change-plot', '.statement-rows > li', '.scene'];

/**
 * What is wrong with the boxes on a page, as sentences; empty where every word has a place of its
 * own. All boxes are measured as the browser drew them.
 * @param charts what words and marks are compared within
 */
export const crowdedBoxes = (page: Page, charts: readonly string[]): Promise<string[]> =>
  page.evaluate(async (charts) => {
    // Pictures are laid out again one frame after their place has another width.
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
    type Named = { name: string; box: Box; element: Element };
    /** Rounding of fonts and lines, in pixels. */
    const slack = 1;
    const faults: string[] = [];

    const isDrawn = (element: Element) =>
      element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) &&
      !element.closest('.unseen, dialog');
    const meet = (one: Box, other: Box) =>
      one.left < other.right - slack &&
      other.left < one.right - slack &&
      one.top < other.bottom - slack &&
      other.top < one.bottom - slack;
    const holds = (outer: Box, inner: Box) =>
      outer.left <= inner.left + slack &&
      outer.right >= inner.right - slack &&
      outer.top <= inner.top + slack &&
      outer.bottom >= inner.bottom - slack;

    /** The boxes of all words within an element, a box for each line. */
    function wordsIn(element: Element): Named[] {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const words: Named[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const parent = node.parentElement as Element;
        const name = node.textContent?.trim() ?? '';
        if (name === '' || !isDrawn(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const rects = parent instanceof SVGElement ? [parent.getBoundingClientRect()] : null;
        for (const box of rects ?? range.getClientRects())
          words.push({ name, box, element: parent });
      }
      return words;
    }

    /** The boxes of a chart's lines and dots, with the width of their line. */
    const marksIn = (chart: Element): Named[] =>
      [...chart.querySelectorAll('line, circle, polygon:not(.tone-ground)')]
        .filter(isDrawn)
        .map((element) => {
          const half = Number.parseFloat(getComputedStyle(element).strokeWidth) / 2 || 0;
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const box = {
            ...{ left: left - half, right: right + half },
            ...{ top: top - half, bottom: bottom + half },
          };
          return { name: `${element.tagName}.${element.getAttribute('class')}`, box, element };
        });

    const isBefore = (one: Element, other: Element) =>
      Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    /** Whether a ground was drawn over the mark below the words. */
    const isCovered = (word: Named, mark: Named, chart: Element) =>
      [...chart.querySelectorAll('.tone-ground')].some((ground) => {
        const box = ground.getBoundingClientRect();
        const shared = {
          left: Math.max(word.box.left, mark.box.left),
          right: Math.min(word.box.right, mark.box.right),
          top: Math.max(word.box.top, mark.box.top),
          bottom: Math.min(word.box.bottom, mark.box.bottom),
        };
        return (
          isBefore(mark.element, ground) && isBefore(ground, word.element) && holds(box, shared)
        );
      });

    for (const chart of document.querySelectorAll(charts.join())) {
      if (!isDrawn(chart)) continue;
      const words = wordsIn(chart);
      const frame = chart.getBoundingClientRect();
      for (const [n, word] of words.entries()) {
        if (word.box.left < frame.left - slack || word.box.right > frame.right + slack)
          faults.push(`"${word.name}" reaches out of its chart`);
        for (const other of words.slice(n + 1))
          if (meet(word.box, other.box)) faults.push(`"${word.name}" is over "${other.name}"`);
        for (const mark of marksIn(chart))
          if (meet(word.box, mark.box) && !isCovered(word, mark, chart))
            faults.push(`"${word.name}" is crossed by ${mark.name}`);
      }
    }

    const results = document.querySelector('.results') ?? document.querySelector('main');
    for (const element of results?.querySelectorAll('*') ?? []) {
      if (!(element instanceof HTMLElement) || !isDrawn(element)) continue;
      const { overflowX, textOverflow } = getComputedStyle(element);
      const name = () => `${element.tagName}.${element.className} "${element.innerText.slice(0, 60)}"`;
      if (textOverflow === 'ellipsis') faults.push(`${name()} may be cut with dots`);
      const isScrolled = overflowX === 'auto' || overflowX === 'scroll';
      if (element.clientWidth > 0 && !isScrolled && element.scrollWidth > element.clientWidth)
        faults.push(`${name()} is ${element.scrollWidth - element.clientWidth} px too wide`);
    }
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} px wide`);
    return faults;
  }, charts);

/** The pictures on a page that say nothing to those who do not see them. */
export const picturesWithoutText = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main svg')]
      .filter(
        (svg) =>
          svg.getAttribute('aria-hidden') !== 'true' &&
          !(svg.getAttribute('role') === 'img' && svg.getAttribute('aria-label')?.trim()),
      )
      .map((svg) => svg.outerHTML.slice(0, 120)),
  );
