/**
 * What is not well-formed in an XML document, by a reader of its own: tags in balance, attributes quoted and written
 * once, every ampersand an entity, no character that XML 1.0 forbids. An empty list is what is wanted.
 */
export function complaints(xml: string): string[] {
  const out: string[] = [];
  const open: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids exactly these.
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.exec(xml);
  if (forbidden) out.push(`forbidden character at ${forbidden.index}`);
  const stray = /&(?!(?:amp|lt|gt|quot|apos);)/.exec(xml);
  if (stray) out.push(`bare ampersand at ${stray.index}`);
  let at = 0;
  let roots = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const text = xml.slice(at, start < 0 ? undefined : start);
    if (text.includes('>')) out.push(`bare > near ${at}`);
    if (start < 0) break;
    const tag = /^<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/.exec(xml.slice(start, start + 200_000));
    if (!tag) {
      out.push(`no tag at ${start}: ${xml.slice(start, start + 40)}`);
      break;
    }
    const [whole, end, name = '', attributes = '', single] = tag;
    const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) out.push(`an attribute twice in ${whole}`);
    if (end) {
      const last = open.pop();
      if (last !== name) out.push(`</${name}> closes <${last}>`);
    } else {
      if (open.length === 0) roots++;
      if (!single) open.push(name);
    }
    at = start + whole.length;
  }
  if (open.length > 0) out.push(`never closed: ${open.join()}`);
  if (roots !== 1) out.push(`${roots} roots`);
  return out;
}
