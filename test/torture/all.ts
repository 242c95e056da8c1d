// All exercises, in the order of docs/reliability.md. Adding one: a row here.

import type { Exercise } from './exercise';
import { editing } from './exercises/editing';
import { outside } from './exercises/outside';
import { readers } from './exercises/readers';

export const exercises: readonly Exercise[] = [...readers, ...outside, ...editing];
