import * as v from 'valibot';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileEntries,
  type FileParams,
  FileParamsSchema,
  type FileType,
  ReadDirectoryRequest,
  ReadFileRequest,
  StatRequest,
} from '../../protocol/server.js';

/** Reads files for a server that cannot do so by itself, of every scheme that the editor has a file system for. */
export function serveFiles(client: Pick<BaseLanguageClient, 'onRequest'>): void {
  client.onRequest(StatRequest, (params: FileParams) => unlessMissing(stat(uriOf(params))));
  client.onRequest(ReadDirectoryRequest, (params: FileParams) => unlessMissing(readDirectory(uriOf(params))));
  client.onRequest(ReadFileRequest, (params: FileParams) => unlessMissing(readFile(uriOf(params))));
}

/** `null` for what is not there; other errors are the server's to report. */
async function unlessMissing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

function uriOf(params: unknown): vscode.Uri {
  return vscode.Uri.parse(v.parse(FileParamsSchema, params).uri, true);
}

async function stat(uri: vscode.Uri): Promise<FileType> {
  return typeOf((await vscode.workspace.fs.stat(uri)).type & ~vscode.FileType.SymbolicLink);
}

async function readFile(uri: vscode.Uri): Promise<string> {
  return toBase64(await vscode.workspace.fs.readFile(uri));
}

async function readDirectory(uri: vscode.Uri): Promise<FileEntries> {
  const entries = await vscode.workspace.fs.readDirectory(uri);
  return entries.map(([name, type]) => ({ name, type: typeOf(type) }));
}

/** A link to a file is a file, one to a folder no folder: links may lead round in a circle. */
function typeOf(type: vscode.FileType): FileType {
  if (type === vscode.FileType.Directory) return 'folder';
  return (type & vscode.FileType.File) === 0 ? 'other' : 'file';
}

/** In slices, as a function takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const slice = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += slice) binary += String.fromCharCode(...bytes.subarray(at, at + slice));
  return btoa(binary);
}
