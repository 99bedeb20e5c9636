import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browser as findOrInstall } from '../../../scripts/machine/browser.mjs';
import { allFonts, fontRules } from '../../../src/map/index.js';

/** A rectangle in pixels of the drawing. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line of text as the browser drew it. */
export interface DrawnText {
  text: string;
  /** How far the text advances. */
  length: number;
  box: Area;
  /** The card, pill or number it stands in. */
  frame: Area | null;
}

const origin = 'http://map.test/';

/** A browser in which drawings are measured. */
export class Ruler {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  /**
   * Starts one; `fontconfig` is the configuration by which it finds fonts. Its page has the fonts of the map as they ship,
   * unless `isBare`.
   */
  static async start(fontconfig?: string): Promise<Ruler> {
    const browser = await chromium.launch({
      executablePath: await findOrInstall(),
      args: ['--no-sandbox', '--disable-gpu'],
      env: { ...process.env, ...(fontconfig === undefined ? {} : { FONTCONFIG_FILE: fontconfig }) },
    });
    const page = await browser.newPage();
    await page.route(`${origin}**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/')
        await route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8">' });
      else await route.fulfill({ path: path.resolve(`dist/fonts${pathname}`) });
    });
    return new Ruler(browser, page);
  }

  /** Opens an empty page, with the fonts of the map as they ship or without any. */
  async open({ hasFonts }: { hasFonts: boolean }): Promise<void> {
    await this.page.goto(origin);
    if (hasFonts) await this.page.addStyleTag({ content: fontRules(allFonts((file) => origin + file)) });
    await this.page.addScriptTag({ content: readFileSync('test/map/in-browser/measure.js', 'utf8') });
  }

  /** The texts of a drawing in the order in which they are written. */
  async measure(svg: string): Promise<DrawnText[]> {
    // As one string: the browser's driver takes its time over many objects.
    return JSON.parse(await this.page.evaluate<string>(`measure(${JSON.stringify(svg)})`));
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
