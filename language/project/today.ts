import type { IsoDate } from '../values/dates.js';
import { isIsoDate } from '../values/dates.js';
import type { Project } from './project.js';

/** The sources of *today* outside of the configuration. No part of the language reads a clock. */
export interface TodaySource {
  /** An option or setting of the host, then the environment variable OKR_TODAY. Invalid dates are ignored. */
  override?(): string | undefined;
  /** The date of the machine, in its own time zone. */
  local(): IsoDate;
}

/** Decides *today*: the option of the host, else the configuration of the project, else the date of the machine. */
export class Today {
  constructor(private readonly source: TodaySource) {}

  for(project: Project): IsoDate {
    const override = this.source.override?.();
    if (override && isIsoDate(override)) return override;
    return project.configuration.today ?? this.source.local();
  }
}
