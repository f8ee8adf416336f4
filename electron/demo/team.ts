/** A person of sales: how fast the first attempt is, in office hours, and which share is worked at all. */
export type Owner = {
  readonly name: string;
  readonly team: string;
  readonly weight: number;
  readonly hoursToAttempt: number;
  /** The share of first attempts that come within minutes. */
  readonly atOnce: number;
  readonly worked: number;
  /** How well deals are closed, against the team. */
  readonly closing: number;
};

/** Tom Hughes is the story of the slow owner. */
export const owners: readonly Owner[] = [
  {
    name: 'Anna Becker',
    team: 'Sales North',
    weight: 13,
    hoursToAttempt: 1.2,
    atOnce: 0.1,
    worked: 0.96,
    closing: 1.1,
  },
  {
    name: 'Jonas Weber',
    team: 'Sales North',
    weight: 13,
    hoursToAttempt: 1.6,
    atOnce: 0.05,
    worked: 0.94,
    closing: 0.95,
  },
  {
    name: 'Sofia Rossi',
    team: 'Sales North',
    weight: 12,
    hoursToAttempt: 1.4,
    atOnce: 0.08,
    worked: 0.95,
    closing: 1.05,
  },
  {
    name: 'Lukas Novak',
    team: 'Sales North',
    weight: 12,
    hoursToAttempt: 2,
    atOnce: 0.03,
    worked: 0.93,
    closing: 0.95,
  },
  {
    name: 'Emma Lindqvist',
    team: 'Sales South',
    weight: 13,
    hoursToAttempt: 1.3,
    atOnce: 0.12,
    worked: 0.95,
    closing: 1.1,
  },
  { name: 'Pedro Alves', team: 'Sales South', weight: 12, hoursToAttempt: 1.8, atOnce: 0.04, worked: 0.93, closing: 1 },
  {
    name: 'Marie Laurent',
    team: 'Sales South',
    weight: 13,
    hoursToAttempt: 1.5,
    atOnce: 0.06,
    worked: 0.95,
    closing: 1.05,
  },
  { name: 'Tom Hughes', team: 'Sales South', weight: 12, hoursToAttempt: 15, atOnce: 0, worked: 0.85, closing: 0.8 },
];

export const marketers: readonly { name: string; team: string }[] = [
  { name: 'Nina Vogel', team: 'Marketing' },
  { name: 'Carlos Mendes', team: 'Marketing' },
  { name: 'Julia Stein', team: 'Marketing' },
  { name: 'Ben Carter', team: 'Marketing' },
];

/** The share of MQLs that the team as a whole works. */
export const teamWorked =
  owners.reduce((sum, owner) => sum + owner.worked * owner.weight, 0) /
  owners.reduce((sum, owner) => sum + owner.weight, 0);
