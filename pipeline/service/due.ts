/**
 * When a night is due, by the clock on the wall of a time zone. Counted in wall time, so that the change of the clocks neither
 * loses a night nor makes two: at 02:00 of a spring night that jumps from 02:00 to 03:00 the night is due at 03:00, and when the
 * same 02:00 comes a second time in autumn it has been run.
 */
import * as cron from 'node-cron';

/** YYYY-MM-DDTHH:MM on the wall; such texts compare as the times do. */
export type WallTime = string;

export interface Schedule {
  /** Minute, hour, day, month, weekday; all five must fit. */
  cron: string;
  timeZone: string;
}

const DAY = 86_400_000;
const MINUTE = 60_000;

/** As far back or ahead as a date is looked for: 29 February comes every four years, and once after eight. */
const MOST_DAYS = 3_000;

/** What the clock on the wall of a time zone shows. */
export function wallTime(at: Date, timeZone: string): WallTime {
  const parts = clockOf(timeZone).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** Kept, because making one takes a hundred times as long as asking it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const held = clocks.get(timeZone);
  if (held !== undefined) return held;
  const clock = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** The last time at or before `wall` that the schedule names; undefined when there is none. */
export function lastDue(schedule: string, wall: WallTime): WallTime | undefined {
  const fields = cron.parse(schedule);
  const times = timesOfDay(fields);
  for (let back = 0; back < MOST_DAYS; back += 1) {
    const day = dayText(wall, -back);
    if (!fitsDay(day, fields)) continue;
    const time = times.filter((one) => `${day}T${one}` <= wall).at(-1);
    if (time !== undefined) return `${day}T${time}`;
  }
  return undefined;
}

/** The next moment at which a night will be due. */
export function nextDue({ cron: schedule, timeZone }: Schedule, now: Date): Date | undefined {
  const fields = cron.parse(schedule);
  const times = timesOfDay(fields);
  const wall = wallTime(now, timeZone);
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    const day = dayText(wall, ahead);
    if (!fitsDay(day, fields)) continue;
    const time = times.find((one) => `${day}T${one}` > wall);
    if (time !== undefined) return momentOf(`${day}T${time}`, timeZone);
  }
  return undefined;
}

/**
 * Whether a night is due.
 * @param lastStart when the last night that came to its end began
 */
export function isDue({ cron: schedule, timeZone }: Schedule, now: Date, lastStart: Date | undefined): boolean {
  const due = lastDue(schedule, wallTime(now, timeZone));
  if (due === undefined) return false;
  return lastStart === undefined || wallTime(lastStart, timeZone) < due;
}

function timesOfDay({ hour, minute }: cron.ParsedFields): string[] {
  const two = (number: number): string => String(number).padStart(2, '0');
  return hour.flatMap((h) => minute.map((m) => `${two(h)}:${two(m)}`)).sort();
}

function dayText(wall: WallTime, days: number): string {
  return new Date(Date.parse(`${wall.slice(0, 10)}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function fitsDay(day: string, { dayOfMonth, month, dayOfWeek }: cron.ParsedFields): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  const isLast = new Date(date.getTime() + DAY).getUTCDate() === 1;
  return (
    month.includes(date.getUTCMonth() + 1) &&
    (dayOfMonth.includes(date.getUTCDate()) || (isLast && dayOfMonth.includes('L'))) &&
    dayOfWeek.some((one) => Number(one) % 7 === date.getUTCDay())
  );
}

/** The first moment at which the wall shows at least this time; a time that the spring leaves out gives the jump. */
function momentOf(wall: WallTime, timeZone: string): Date {
  // No zone is further from UTC than a day, and none is off by part of a minute any more.
  let [low, high] = [Date.parse(`${wall}:00Z`) - DAY, Date.parse(`${wall}:00Z`) + DAY];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE;
    if (wallTime(new Date(middle), timeZone) >= wall) high = middle;
    else low = middle;
  }
  return new Date(high);
}
