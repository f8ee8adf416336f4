import { annotations } from './en/annotations.ts';
import { boards } from './en/boards.ts';
import { caveats } from './en/caveats.ts';
import { charts } from './en/charts.ts';
import { errors } from './en/errors.ts';
import { gallery } from './en/gallery.ts';
import { definitionsCloseRates } from './en/definitions-close-rates.ts';
import { definitionsFunnel, definitionsFunnelFlow } from './en/definitions-funnel.ts';
import { headlinesCloseRates } from './en/headlines-close-rates.ts';
import { headlinesFunnel } from './en/headlines-funnel.ts';
import { headlines } from './en/headlines.ts';
import { definitionsChannelRoi } from './en/definitions-channel-roi.ts';
import { definitionsLeadsWorked } from './en/definitions-leads-worked.ts';
import { headlinesChannelRoi } from './en/headlines-channel-roi.ts';
import { headlinesLeadsWorked } from './en/headlines-leads-worked.ts';
import { notesChannelRoi } from './en/notes-channel-roi.ts';
import { notesLeadsWorked } from './en/notes-leads-worked.ts';
import { notes } from './en/notes.ts';
import { print } from './en/print.ts';
import { shell } from './en/shell.ts';
import { slides } from './en/slides.ts';
import { program } from './en/program.ts';
import { importTexts } from './en/import.ts';
import { welcome } from './en/welcome.ts';
import { importWizard } from './en/import-wizard.ts';
import { data } from './en/data.ts';
import { settings } from './en/settings.ts';

/** All English texts, by room. */
export const english = {
  annotations,
  boards,
  caveats,
  charts,
  errors,
  gallery,
  notes: { ...notes, ...notesLeadsWorked, ...notesChannelRoi },
  print,
  shell,
  slides,
  program,
  import: importTexts,
  welcome,
  importWizard,
  data,
  settings,
  definitionsCloseRates,
  definitionsFunnel,
  definitionsFunnelFlow,
  headlinesCloseRates,
  headlinesFunnel,
  headlines,
  definitionsChannelRoi,
  definitionsLeadsWorked,
  headlinesChannelRoi,
  headlinesLeadsWorked,
} as const;
