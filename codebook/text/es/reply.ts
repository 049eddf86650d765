import type { ReplyTexts } from '../replyKinds.ts';

export const reply: ReplyTexts = {
  tabs: { summary: 'Respuesta', findings: 'Observaciones' },
  title: 'Respuesta a su comunicación',
  facts: {
    contributor: 'Participante',
    contributor_id: 'Identificador del participante',
    file: 'Archivo',
    received: 'Recibido el',
    submission: 'Identificador de la comunicación',
    year: 'Año del informe',
    versions: 'Comprobado con',
  },
  versions: 'plantilla versión {first}, reglas versión {second}',
  outcome: {
    taken:
      'Gracias. Su libro se ha incorporado: {rows, plural, one {# fila} many {# de filas} other {# filas}}. No hay nada que corregir.',
    in_part:
      'Gracias. {rows, plural, =0 {Todavía no se ha incorporado ninguna fila} one {Se ha incorporado # fila} many {Se han incorporado # de filas} other {Se han incorporado # filas}}; {waiting, plural, one {# fila queda} many {# de filas quedan} other {# filas quedan}} en espera hasta que se corrija lo que está marcado en rojo.',
    refused:
      'Gracias. El libro todavía no se ha podido incorporar. La hoja “{findings}” indica qué hay que corregir; no se pierde nada de lo que escribió.',
    unreadable:
      'Gracias. No se ha podido leer el archivo, por lo que no se ha incorporado nada. La hoja “{findings}” indica por qué y qué hacer.',
    repeated:
      'Gracias. Es el mismo archivo que ya había enviado; se incorporó por completo el {date}. Nada ha cambiado y no hay que hacer nada.',
  },
  checked_anew: 'Ya había enviado este archivo el {date}. Se ha comprobado de nuevo.',
  headings: {
    taken: 'Lo que se ha incorporado',
    waiting: 'Filas en espera y motivo',
    next: 'Qué sucede a continuación',
    records: 'Sus registros',
    compared: 'Cambios respecto de lo que ya constaba',
    findings: 'Lo que se ha observado en su libro',
  },
  columns: {
    sheet: 'Hoja',
    waiting: 'En espera',
    row: 'Fila',
    record: 'Su número',
    why: 'Por qué espera y qué hacer',
    identifier: 'Identificador en el repositorio',
    done: 'Qué se hizo',
    publication: 'Publicación',
    column: 'Columna',
    before: 'Antes',
    now: 'Ahora',
    cell: 'Celda',
    severity: 'Importancia',
    entry: 'Lo que figura',
    what: 'Qué se ha observado y qué hacer',
    code: 'Código',
  },
  severity: { error: 'Corregir', warning: 'Comprobar', info: 'A título informativo' },
  changes: { new: 'Añadido', changed: 'Modificado', unchanged: 'Como antes', withdrawn: 'Retirado' },
  cleared: '(borrado)',
  publication: {
    published: 'se publica con la próxima edición',
    not_recorded: 'no se publica: no consta el consentimiento',
    not_asked: 'no se publica: consentimiento aún no solicitado',
    requested: 'no se publica: consentimiento solicitado, sin respuesta todavía',
    refused: 'no se publica: consentimiento denegado',
    withdrawn: 'no se publica: consentimiento retirado',
    expired: 'no se publica: consentimiento vencido',
    not_confirmed: 'aún no se publica: el ACNUDH está confirmando el consentimiento',
    internal_only: 'no se publica: consentimiento solo para uso interno',
    publishing_not_allowed: 'no se publica, como usted pidió',
    record_withdrawn: 'retirado por usted',
  },
  next: {
    correct:
      'Corrija en este libro las celdas marcadas en rojo y devuélvalo tal cual. Las filas incorporadas se conservan; volver a enviarlas no cambia nada.',
    fresh: 'Repare el archivo como se indica, o copie sus datos en este libro nuevo, y envíelo otra vez.',
    marks:
      'Las celdas en rojo deben corregirse y las amarillas deben comprobarse. Una nota explica por qué. No hace falta quitar las notas ni los colores.',
    confirm:
      'El ACNUDH está confirmando los consentimientos que usted declaró. No hay que hacer nada; los registros se publicarán cuando estén confirmados.',
    ask: 'Los registros sobre Estados cuyo consentimiento no consta se conservan, pero no se publican. Anote el consentimiento en la hoja “{consent}” y escriba su número en las filas.',
    published: 'Los registros cuyos Estados han dado su consentimiento se publican con la próxima edición.',
    later:
      'Conserve los números de sus filas. Una fila con el mismo número actualiza el registro, un número nuevo añade uno, “{withdrawn}” = {yes} retira uno, y una fila ausente no significa nada.',
  },
  more: '{count, plural, one {y # más} many {y # más} other {y # más}}',
  findings_help: 'Seleccione una entrada de la columna “{cell}” para ir a esa celda.',
  no_findings: 'No hay nada que corregir ni comprobar.',
  mail: {
    subject: 'Respuesta a su comunicación “{file}”',
    greeting: 'Estimados colegas:',
    attached:
      'El libro adjunto “{file}” muestra cada celda afectada y contiene sus datos; puede corregirse y devolverse tal cual.',
    points: 'Primeros puntos:',
    closing: 'Gracias por su cooperación.',
    signature:
      'Repositorio de cooperación técnica para el examen periódico universal (resolución 54/28 del Consejo de Derechos Humanos), ACNUDH',
  },
};
