/** Runs in the browser: lays out a drawing, waits for its fonts, and says as JSON where its texts came to stand. */
globalThis.measure = async (svg) => {
  document.body.innerHTML = `<div style="position:absolute;left:-99999px">${svg}</div>`;
  document.body.getBoundingClientRect();
  await Promise.all([...document.fonts].map((font) => font.load()));
  const frames = '.jm-card-box,.jm-bare,.jm-persona-box,.jm-pill-box,.jm-count-box';
  const boxOf = (element) => {
    const { x, y, width, height } = element.getBBox();
    const { e, f } = element.getCTM();
    return { x: x + e, y: y + f, width, height };
  };
  const frameOf = (element) => {
    for (let group = element.parentElement; group?.tagName === 'g'; group = group.parentElement) {
      const frame = [...group.children].find((child) => child.matches(frames));
      if (frame) return boxOf(frame);
    }
    return null;
  };
  const texts = [...document.querySelectorAll('svg text')].map((element) => ({
    text: element.textContent,
    length: element.getComputedTextLength(),
    box: boxOf(element),
    frame: frameOf(element),
  }));
  return JSON.stringify(texts);
};
