/** Names and ids of the form's fields: "v:DC-FAC:total" is sent, "v-DC-FAC-total" is linked to. */
export const fieldName = (part: string, metric: string, breakdown?: string): string =>
  [part, metric, breakdown].filter((word) => word !== undefined).join(':');

export const fieldId = (part: string, metric: string, breakdown?: string): string =>
  fieldName(part, metric, breakdown).replaceAll(':', '-');
