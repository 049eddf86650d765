/** The ribbon's Validate. In the shared runtime this very page runs it and shows itself (docs/decisions/0010). */
import type { Actions } from './actions.ts';

/**
 * Names the function, by which Excel finds it; older ones look for a global of that name. Excel may press as soon as Microsoft's script
 * listens, which is before the page has its words: the function is named at once and waits for the page (docs/decisions/0038).
 * @param starting the page's actions; undefined where the page could not begin
 */
export function nameRibbonFunction(starting: Promise<Actions | undefined>): void {
  const validate = async (event: Office.AddinCommands.Event): Promise<void> => {
    try {
      const actions = await starting;
      await showPane();
      await actions?.validate();
    } finally {
      // Excel keeps the button busy until it hears this.
      event.completed();
    }
  };
  Object.assign(globalThis, { validate });
  if (typeof Office !== 'undefined') Office.actions?.associate('validate', validate);
}

/** Where the pane cannot show itself, the check still runs and marks the cells. */
async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
