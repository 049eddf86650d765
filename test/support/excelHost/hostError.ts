/** An error that the host answers with; the client library turns it into an OfficeExtension.Error. */
export class HostError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The host does not play this part of Excel: said loudly, so that no test passes on nothing. */
export function lacks(what: string): never {
  throw new HostError('ApiNotFound', `The emulated Excel lacks ${what}.`);
}

/** Codes and sentences of the list in Microsoft's "Error handling with the application-specific JavaScript APIs". */
export const errors = {
  notFound: (what: string) => new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}`),
  exists: (what: string) => new HostError('ItemAlreadyExists', `The resource being created already exists: ${what}`),
  denied: (what: string) => new HostError('AccessDenied', `You cannot perform the requested operation: ${what}`),
  argument: (what: string) =>
    new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}`),
  operation: (what: string) =>
    new HostError('InvalidOperation', `The operation attempted is invalid on the object: ${what}`),
};
