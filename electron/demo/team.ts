/** A person of sales: how fast the first attempt is, in office hours, and which share of MQLs is worked at all. */
export type Owner = {
  readonly name: string;
  readonly team: string;
  readonly weight: number;
  readonly hoursToAttempt: number;
  readonly worked: number;
};

/** Tom Hughes is the story of the slow owner. */
export const owners: readonly Owner[] = [
  { name: 'Anna Becker', team: 'Sales North', weight: 13, hoursToAttempt: 1.2, worked: 0.96 },
  { name: 'Jonas Weber', team: 'Sales North', weight: 13, hoursToAttempt: 1.6, worked: 0.94 },
  { name: 'Sofia Rossi', team: 'Sales North', weight: 12, hoursToAttempt: 1.4, worked: 0.95 },
  { name: 'Lukas Novak', team: 'Sales North', weight: 12, hoursToAttempt: 2, worked: 0.93 },
  { name: 'Emma Lindqvist', team: 'Sales South', weight: 13, hoursToAttempt: 1.3, worked: 0.95 },
  { name: 'Pedro Alves', team: 'Sales South', weight: 12, hoursToAttempt: 1.8, worked: 0.93 },
  { name: 'Marie Laurent', team: 'Sales South', weight: 13, hoursToAttempt: 1.5, worked: 0.95 },
  { name: 'Tom Hughes', team: 'Sales South', weight: 12, hoursToAttempt: 20, worked: 0.85 },
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
