// All editor verbs. Adding one: a file beside this one, and a row here.

import { hover } from './hover';
import type { AnyVerb } from './verb';

export const verbs: readonly AnyVerb[] = [hover];
