import type { Model } from '../model.js';
import { unpackModel } from '../packed-model.js';
import packed from './english.model';

let model: Model | undefined;

/** What the English reader has learned; unpacked when the first statement is read. */
export function englishModel(): Model {
  model ??= unpackModel(packed);
  return model;
}
