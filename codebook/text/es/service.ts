import type { ServiceTexts } from '../serviceKinds.ts';

export const service: ServiceTexts = {
  title: 'Repositorio de cooperación del EPU: estado del servicio',
  states: {
    idle: 'El servicio espera el próximo proceso nocturno.',
    working: 'Hay un proceso nocturno en curso.',
    failing: 'El último proceso nocturno no pudo ejecutarse. El registro indica el motivo; se intentará de nuevo.',
    stopping: 'El servicio se está deteniendo.',
  },
  nextNight: 'Próximo proceso nocturno: {date}',
  lastNights: 'Últimos procesos nocturnos',
  noNights: 'Todavía no se ha ejecutado ningún proceso nocturno.',
  columns: {
    started: 'Inicio',
    ended: 'Fin',
    taken: 'Comunicaciones incorporadas',
    refused: 'Comunicaciones pendientes de corrección',
    repeated: 'Iguales a un envío anterior',
    left: 'Dejadas para la noche siguiente',
    newRecords: 'Registros nuevos',
    changedRecords: 'Registros modificados',
  },
  notEnded: 'sin terminar',
  waiting: 'Pendiente',
  waits: {
    refused: 'Comunicaciones que sus autores deben corregir',
    rows: 'Filas que sus autores deben corregir',
    replies: 'Respuestas por preparar',
  },
  mails: {
    waiting: 'Respuestas por enviar',
    sending: 'Respuestas en curso de envío',
    sent: 'Respuestas enviadas',
    held: 'Respuestas retenidas para la oficina',
    given_up: 'Respuestas que no se pudieron enviar',
    bounced: 'Respuestas que no se pudieron entregar',
  },
  readOnly: 'Aquí no se puede modificar nada.',
};
