import type { FindingTexts } from '../kinds.ts';

export const findings: FindingTexts = {
  FILE_EMPTY: 'El archivo está vacío. Adjunte de nuevo el libro.',
  FILE_TOO_LARGE:
    'El archivo ocupa más de {limit, number} MB. Elimine las imágenes y las hojas no utilizadas y envíelo de nuevo.',
  FILE_ENCRYPTED:
    'El libro está protegido con una contraseña y no se puede abrir. Quite la contraseña (Archivo, Información, Proteger libro) y envíelo de nuevo.',
  FILE_WRONG_FORMAT:
    'Este es un archivo del tipo “{value}”, no un libro de Excel (.xlsx). Ábralo en su programa de hojas de cálculo, guárdelo como “Libro de Excel (.xlsx)” y envíelo de nuevo.',
  FILE_NOT_WORKBOOK: 'Este archivo no es un libro de Excel. Envíe la plantilla cumplimentada como archivo .xlsx.',
  FILE_TRUNCATED: 'Falta el final del archivo; probablemente se cortó durante el envío. Envíelo de nuevo.',
  FILE_DAMAGED:
    'El libro está dañado y no se puede leer con certeza. Ábralo en su programa de hojas de cálculo, guárdelo con otro nombre y envíelo de nuevo. Nota técnica: {value}',
  FILE_HAS_MACROS:
    'El libro contiene macros, que no se aceptan. Guárdelo como “Libro de Excel (.xlsx)” sin macros y envíelo de nuevo.',
  FILE_UNSAFE:
    'Por seguridad no se abrió el libro, porque contiene algo que una plantilla nunca contiene. Copie sus datos en una plantilla nueva y envíela. Nota técnica: {value}',
  FILE_TOO_MUCH_INSIDE:
    'El libro contiene más de lo que se puede leer con seguridad ({value}: límite {limit, number}). Copie sus datos en una plantilla nueva y envíela.',
  FILE_TOO_SLOW:
    'La lectura del libro duró más de {limit, plural, one {# segundo} many {# de segundos} other {# segundos}} y se interrumpió. Copie sus datos en una plantilla nueva y envíela.',
  EXTERNAL_LINK_IGNORED:
    'El libro tiene {count, plural, one {# enlace a otro libro, que no se siguió} many {# de enlaces a otros libros, que no se siguieron} other {# enlaces a otros libros, que no se siguieron}}. No hay que hacer nada si todos los valores están en este libro.',

  TEMPLATE_FOREIGN:
    'Este libro no se hizo con la plantilla de presentación y no se puede leer. Descargue la plantilla y copie en ella sus datos.',
  TEMPLATE_MARK_MISSING:
    'Falta la marca oculta con la versión de la plantilla. Las hojas se reconocieron por sus encabezamientos; la próxima vez utilice una plantilla nueva.',
  TEMPLATE_VERSION_OLD:
    'Esta plantilla es anterior (versión {first}; la actual es la {second}). Se leyó; la próxima vez utilice la plantilla actual.',
  TEMPLATE_VERSION_NEWER:
    'Esta plantilla (versión {first}) es posterior a este programa (versión {second}) y todavía no se puede leer. Utilice la plantilla que ofrece hoy el ACNUDH o avise al ACNUDH.',
  SHEET_MISSING: 'Falta la hoja “{table}”. Tómela de una plantilla nueva y cumpliméntela.',
  SHEET_DUPLICATE:
    'Dos hojas parecen ser “{table}”: esta y “{first}”. Reúna todas las filas en una sola hoja y elimine la otra.',
  SHEET_UNKNOWN: 'Esta hoja no forma parte de la plantilla y no se leyó. No hay que hacer nada si solo contiene notas.',
  SHEET_HIDDEN: 'La hoja “{table}” está oculta, pero contiene datos. Se leyeron; muestre la hoja y compruébelos.',
  HEADER_MISSING:
    'No se encontró la fila de encabezamientos de la hoja “{table}”, por lo que no se pueden leer sus datos. Cópielos en una plantilla nueva.',
  COLUMN_MISSING: 'En esta hoja falta la columna “{column}”. Vuelva a ponerla, con el encabezamiento de la plantilla.',
  COLUMN_UNKNOWN:
    '“{value}” no es una columna de la plantilla, por lo que no se leyó lo que hay debajo. {hasSuggestion, select, yes {¿Quiso decir “{suggestion}”? Corrija el encabezamiento.} other {Si es necesario, trasládelo a una columna de la plantilla.}}',
  COLUMN_DUPLICATE: 'La columna “{column}” figura dos veces en esta hoja (también en {first}). Conserve una de ellas.',
  COLUMN_UNDERSTOOD: 'El encabezamiento “{value}” se entendió como “{column}”. No hay que hacer nada si es correcto.',
  SUBMISSION_EMPTY:
    'En este libro no se encontró ninguna actividad, necesidad, oferta ni contribución. Cumplimente al menos una fila o comunique al ACNUDH que no hay nada que informar.',

  VALUE_MISSING: '“{column}” está en blanco. Cumpliméntelo.',
  VALUE_MISSING_HERE: '“{column}” está en blanco, pero es necesario por lo que figura en “{other}”. Cumpliméntelo.',
  VALUE_NOT_CARRIED_OVER:
    '“{value}” se escribió en una plantilla anterior (versión {first}) y puede significar varias cosas en la actual (versión {second}). Vuelva a rellenar “{column}”.',
  VALUE_UNREADABLE: 'No se puede leer lo que figura en “{column}” ({value}). Escríbalo de nuevo.',
  TEXT_TOO_LONG:
    '“{column}” tiene {count, plural, one {# carácter} many {# de caracteres} other {# caracteres}}; se admite un máximo de {limit, plural, one {# carácter} many {# de caracteres} other {# caracteres}}. Acorte el texto.',
  TEXT_TIDIED:
    'Se eliminaron espacios sobrantes o caracteres especiales: “{understood}”. No hay que hacer nada si es correcto.',
  CODE_UNKNOWN:
    '“{value}” no está en la lista “{list}”. {hasSuggestion, select, yes {¿Quiso decir “{suggestion}”?} other {Elija un valor de la lista desplegable.}}',
  CODE_NOT_LISTED:
    '“{value}” no está en la lista “{list}”. Se conservó como lo escribió. {hasSuggestion, select, yes {¿Quiso decir “{suggestion}”?} other {Si alguna entrada de la lista es adecuada, elíjala.}}',
  CODE_UNDERSTOOD: '“{value}” se entendió como “{understood}”. Corríjalo si no es lo que quería decir.',
  CODE_REPEATED: '“{value}” figura más de una vez en esta celda y se contó una sola vez. No hay que hacer nada.',
  VALUES_TOO_MANY:
    '“{column}” contiene {count, plural, one {# entrada} many {# de entradas} other {# entradas}}; se admite un máximo de {limit, plural, one {# entrada} many {# de entradas} other {# entradas}}. Conserve las más importantes.',
  SDG_TARGET_INCOMPLETE:
    '“{value}” es un objetivo, no una meta. {hasSuggestion, select, yes {Indique una meta, por ejemplo {suggestion}.} other {Indique una meta, por ejemplo 16.3.}}',
  DATE_UNREADABLE: '“{value}” no es una fecha que se pueda leer. Escríbala como año-mes-día, por ejemplo 2026-03-31.',
  DATE_AMBIGUOUS:
    '“{value}” puede significar {first} o {second}. Escriba la fecha como año-mes-día, por ejemplo 2026-03-31.',
  DATE_UNDERSTOOD: '“{value}” se entendió como la fecha {understood}. Corríjalo si no es lo que quería decir.',
  DATE_OUT_OF_RANGE: 'La fecha {value} está fuera del período del {first} al {second}. Compruebe el año.',
  NUMBER_UNREADABLE: '“{value}” no es un número. Escriba solo cifras, por ejemplo 125000 o 1250.50.',
  NUMBER_AMBIGUOUS: '“{value}” puede significar {first} o {second}. Escriba el número sin separadores de millares.',
  NUMBER_UNDERSTOOD: '“{value}” se entendió como el número {understood}. Corríjalo si no es lo que quería decir.',
  NUMBER_OUT_OF_RANGE: 'El número {value} está fuera del intervalo de {first} a {second}. Compruébelo.',
  NUMBER_NOT_WHOLE: '{value} no es un número entero. Escríbalo sin decimales.',
  YES_NO_UNREADABLE: '“{value}” no es ni Sí ni No. Elija uno de los dos.',
  EMAIL_UNREADABLE: '“{value}” no es una dirección de correo electrónico. Escríbala como name@example.org.',
  LINK_UNREADABLE: '“{value}” no es una dirección web. Escríbala completa, empezando por https://',
  RECOMMENDATION_UNREADABLE:
    '“{value}” no se puede leer como una recomendación. Indique la signatura del documento y el párrafo, por ejemplo A/HRC/59/15 140.7, una recomendación por línea.',
  ORGANISATION_UNREADABLE:
    '“{value}” no se puede leer como una organización. Escriba nombre | función | tipo, una organización por línea; la función y el tipo se pueden omitir.',
  FORMULA_RESULT_TAKEN:
    'Esta celda contiene una fórmula. Se tomó su último resultado guardado, “{value}”; si no es correcto, sustituya la fórmula por el valor.',
  FORMULA_STALE:
    'Esta celda contiene una fórmula en un libro que no se recalcula por sí solo, por lo que su resultado, “{value}”, puede no estar actualizado. Sustituya la fórmula por su valor.',
  FORMULA_NOT_CALCULATED:
    'Esta celda contiene una fórmula sin resultado. Escriba el valor o abra el libro en un programa de hojas de cálculo y guárdelo.',
  CELL_HAS_ERROR: 'Esta celda muestra el error {value}. Escriba el valor correcto.',
  CELLS_MERGED:
    'Aquí hay celdas combinadas ({value}), por lo que no está claro a qué filas se refiere. Sepárelas y cumplimente cada fila.',

  DECLARATION_NOT_GIVEN: 'No se declaró que la información se presenta voluntariamente. Elija Sí o no envíe el libro.',
  SUBMISSION_DATE_IN_FUTURE: 'La fecha de presentación, {value}, está en el futuro. Corríjala.',
  REPORTING_YEAR_IN_FUTURE: 'El año del informe, {value}, todavía no ha comenzado. Corríjalo.',
  PUBLISHING_NOT_ALLOWED:
    'Usted indicó que esta información no se puede publicar. Se conserva solo para uso interno; elija Sí si se puede publicar con el consentimiento de los Estados interesados.',

  CONSENT_UNKNOWN:
    'No hay ningún consentimiento con el número “{value}” en la hoja Consentimiento. {hasSuggestion, select, yes {¿Quiso decir “{suggestion}”?} other {Añada allí el consentimiento o corrija el número.}}',
  CONSENT_STATE_MISMATCH:
    'El consentimiento “{value}” es el de {state}, que no figura entre los Estados interesados de esta fila. Corrija el Estado o el número del consentimiento.',
  CONSENT_NOT_RECORDED:
    'No consta el consentimiento de {state} para esta fila. La fila se conserva, pero no se publica ni se cuenta hasta que el consentimiento figure en la hoja Consentimiento y el ACNUDH lo confirme.',
  CONSENT_NOT_IN_FORCE:
    'El consentimiento de {state} para esta fila es “{value}”. La fila se conserva, pero no se publica ni se cuenta hasta que el Estado dé su consentimiento.',
  CONSENT_NEEDED:
    '“No es necesario” solo es posible cuando quien presenta la información es el propio Estado interesado; aquí es {state}. Registre el consentimiento de ese Estado.',
  CONSENT_EVIDENCE_MISSING:
    '“{column}” está en blanco. Cuando se haya dado el consentimiento, indique la prueba, por ejemplo el número de la nota verbal.',
  CONSENT_DATE_AFTER_SUBMISSION:
    'El consentimiento lleva fecha de {first}, posterior a la de presentación, {second}. Corrija una de las dos fechas.',
  CONSENT_EXPIRED:
    'Este consentimiento terminó el {value}. Lo que abarca ya no se publica; pida al Estado que lo renueve.',
  END_BEFORE_START: 'El final, {second}, es anterior al comienzo, {first}. Corrija una de las dos fechas.',
  ACTUAL_DATE_IN_FUTURE:
    'La fecha {value} figura como efectiva, pero está en el futuro. Corrija la fecha o indique que las fechas son previstas.',
  STATUS_NEEDS_END_DATE: 'Una actividad cerrada necesita su fecha de finalización. Añádala o corrija la situación.',
  STATUS_HAS_ACTUAL_START:
    'Una actividad que todavía se está definiendo no puede haber comenzado el {value}. Indique que las fechas son previstas o corrija la situación.',
  AMOUNT_WITHOUT_CURRENCY: 'El importe no tiene moneda. Elija una en “{column}”.',
  CURRENCY_WITHOUT_AMOUNT:
    'Se indica una moneda, pero ningún importe en “{column}”. Añada el importe o borre la moneda.',
  SESSION_CYCLE_MISMATCH:
    'El período de sesiones {first} no pertenece al ciclo {second}. Los períodos 1 a 12 pertenecen al ciclo 1, 13 a 26 al ciclo 2, 27 a 40 al ciclo 3 y 41 a 54 al ciclo 4. Corrija uno de los dos.',
  REGISTER_NOT_LOADED:
    '{count, plural, one {No se cotejó # referencia a una recomendación} many {No se cotejaron # de referencias a recomendaciones} other {No se cotejaron # referencias a recomendaciones}} con el registro de recomendaciones, porque no se disponía de él. No hay que hacer nada.',
  RECOMMENDATION_MISSING:
    'No se indica ninguna recomendación. Indique al menos una o elija un motivo en “Motivo para no indicar ninguna recomendación”.',
  RECOMMENDATION_UNKNOWN:
    'La recomendación “{value}” no está en el registro. {hasSuggestion, select, yes {¿Quiso decir “{suggestion}”?} other {Compruebe la signatura del documento y el párrafo.}}',
  RECOMMENDATION_STATE_MISMATCH:
    'La recomendación “{value}” se dirigió a {state}, que no figura entre los Estados interesados de esta fila. Corrija la referencia o el Estado.',
  RECOMMENDATION_NOTED:
    'El Estado examinado tomó nota de la recomendación “{value}”, pero no la apoyó. La fila se acepta, pero no se cuenta entre las recomendaciones aceptadas. Compruebe el párrafo.',
  RECOMMENDATION_POSITION_PENDING:
    'Todavía no se conoce la posición del Estado sobre la recomendación “{value}”. La fila se acepta; no hay que hacer nada.',
  ID_DUPLICATE:
    'El número “{value}” se utiliza dos veces en esta hoja (también en la fila {first}). Dé a cada fila su propio número.',
  REQUEST_UNKNOWN:
    'No hay ninguna solicitud “{value}” en la hoja Necesidades. {hasSuggestion, select, yes {¿Quiso decir “{suggestion}”?} other {Compruebe el número o añada allí la solicitud.}}',
  LINKED_RECORD_UNKNOWN:
    'En este libro no hay ninguna actividad, solicitud u oferta con el número “{value}”. {hasSuggestion, select, yes {¿Quiso decir “{suggestion}”?} other {Compruebe el número.}}',
  REPLY_BEFORE_REQUEST:
    'La respuesta, {second}, lleva fecha anterior a la solicitud, {first}. Corrija una de las dos fechas.',
  REPLY_MISSING:
    'Con la situación “{value}” se espera una respuesta. Añada la fecha de la respuesta y quién respondió.',
  PROVIDER_IS_RECIPIENT:
    '“{value}” figura a la vez como proveedor y como receptor. Corrija uno de los dos o elija Sur-Sur como forma de cooperación si un Estado informa sobre su propio programa.',
  DOUBLE_REPORT_PROBABLE:
    '“{value}” se parece a una actividad que comunicó otro participante: mismo Estado, fechas que coinciden, título similar. El ACNUDH examinará ambas; si sabe quién debe comunicarla, indíqueselo. La fila se acepta.',
  REQUEST_UNANSWERED:
    'Esta solicitud del {value} lleva {count, plural, one {# mes} many {# de meses} other {# meses}} sin respuesta. Si hubo respuesta, añádala.',
  FUND_NOT_NAMED:
    '{state} es un país menos adelantado o un pequeño Estado insular en desarrollo; existen fondos para ellos. Si un fondo pagó la actividad, indíquelo.',
  PERSONAL_DATA_IN_TEXT:
    'Este texto será público, pero parece contener una dirección de correo electrónico o un número de teléfono (“{value}”). Elimínelo para proteger a la persona.',
  OWN_RECOMMENDATION_AVAILABLE:
    'El propio Estado {state} formuló la recomendación “{value}”. Indíquela en “Recomendaciones propias”, para que la oferta se pueda encontrar por ella.',
};
