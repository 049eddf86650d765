/**
 * Services of Office that the client makes by their names instead of reaching them from the workbook (client source,
 * createTopLevelServiceObject). Played: what the client says at its start, and what shows the pane of a shared runtime.
 */
import type { Host } from '../host.ts';
import { errors, lacks } from '../hostError.ts';
import type { HostObject } from '../hostObject.ts';

/** @param name the service's full name on the wire */
export function service(host: Host, name: string): HostObject {
  return (SERVICES[name] ?? lacks(`new objects of ${name}`))(host);
}

const SERVICES: Readonly<Record<string, (host: Host) => HostObject>> = {
  'Microsoft.ExcelServices.CustomFunctions': customFunctions,
  'Microsoft.AppRuntime.AppRuntimeService': appRuntime,
  'Microsoft.InternalService.AddinInternalService': addinService,
};

/** At its start the client says that custom functions could be called; a workbook without any asks nothing of it. */
function customFunctions(): HostObject {
  return {
    className: 'CustomFunctions',
    scalars: {},
    methods: { _SetOsfControlContainerReadyForCustomFunctions: () => undefined },
  };
}

/** When its actions (Office.actions.associate) can be called, the client says so. */
function addinService(): HostObject {
  return {
    className: 'AddinInternalService',
    scalars: {},
    methods: { notifyActionHandlerReady: () => undefined },
  };
}

/** Behind Office.addin.showAsTaskpane and hide (client source, AppRuntimeState). */
function appRuntime(host: Host): HostObject {
  return {
    className: 'AppRuntimeService',
    scalars: {},
    methods: {
      getAppRuntimeState: () => (host.paneShown ? 'Visible' : 'Background'),
      setAppRuntimeState: (state) => {
        if (!host.conditions.sharedRuntime) throw errors.operation('there is no shared runtime');
        host.paneShown = state === 'Visible';
      },
    },
  };
}
