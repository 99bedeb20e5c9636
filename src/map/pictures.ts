import type { Text } from '../model/source.js';
import { node, px } from './node.js';
import type { SceneNode } from './scene-types.js';

/** What a picture goes by: its path is meant from the file that names it. */
export function pictureKey({ text, source }: Text): string {
  return `${source.uri} ${text}`;
}

/** A picture in a frame: whole where there is room beside it, else cut to fill the frame. */
export function picture(
  key: string,
  address: string,
  frame: { x: number; y: number; width: number; height: number },
  isCut = false,
): SceneNode {
  return node('image', key, {
    class: isCut ? 'jm-face' : 'jm-picture',
    href: address,
    x: px(frame.x),
    y: px(frame.y),
    width: px(frame.width),
    height: px(frame.height),
    preserveAspectRatio: isCut ? 'xMidYMid slice' : 'xMinYMid meet',
  });
}
