// All exercises, in the order of docs/reliability.md. Adding one: a row here.

import type { Exercise } from './exercise';
import { editing } from './exercises/editing';
import { outside } from './exercises/outside';
import { programs } from './exercises/programs';
import { readers } from './exercises/readers';
import { slow } from './exercises/slow';

export const exercises: readonly Exercise[] = [...readers, ...slow, ...outside, ...editing, ...programs];
