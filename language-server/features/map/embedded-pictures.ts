import { type FileSystemProvider, URI, UriUtils } from 'langium';
import { pictureKey } from '../../../src/map/pictures.js';
import type { MapInput } from '../../../src/map/scene-types.js';
import type { Text } from '../../../src/model/source.js';
import { allTouchpoints } from '../../../src/model/walk.js';

/** What a drawing can embed, by the ending of its name. */
const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** Larger pictures are named alone: a map comes with every keystroke. */
const mostBytes = 150_000;

/**
 * The local pictures of a map as addresses that hold them, by `pictureKey`. What lies outside the folder of its project, is too
 * large, or cannot be read, is left out; nothing is fetched from elsewhere.
 */
export async function picturesOf(
  { journey, shared }: MapInput,
  files: FileSystemProvider,
  folder: string,
): Promise<Record<string, string>> {
  const faces = shared.personas.flatMap(({ id, image }) =>
    image && journey.travellers.some(({ persona }) => persona.id === id) ? [image] : [],
  );
  const images = [...faces, ...[...allTouchpoints(journey)].flatMap((touchpoint) => touchpoint.images.slice(0, 1))];
  const found = await Promise.all(
    images.map(async (image): Promise<[string, string][]> => {
      const address = await embedded(image, files, folder);
      return address === undefined ? [] : [[pictureKey(image), address]];
    }),
  );
  return Object.fromEntries(found.flat());
}

async function embedded(
  { text, source }: Text,
  files: FileSystemProvider,
  folder: string,
): Promise<string | undefined> {
  const path = text.trim();
  const type = mediaTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  if (!type || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  const uri = UriUtils.resolvePath(UriUtils.dirname(URI.parse(source.uri)), path);
  if (!uri.toString().startsWith(folder.endsWith('/') ? folder : `${folder}/`)) return undefined;
  try {
    const bytes = await files.readBinary(uri);
    return bytes.length > mostBytes ? undefined : `data:${type};base64,${base64(bytes)}`;
  } catch {
    return undefined;
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
