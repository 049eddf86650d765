import type { EditionTexts } from '../editionKinds.ts';

export const edition: EditionTexts = {
  table: 'Cuadro {number}',
  figure: 'Gráfico {number}',
  note: 'Nota:',
  source: 'Fuente:',
  head_notes: {
    submissions: 'Número de comunicaciones y de registros publicados',
    activities: 'Número de actividades',
    recommendations: 'Número de recomendaciones',
    requests: 'Número de solicitudes; mediana en días',
    offers: 'Número de ofertas',
    matches: 'Número de solicitudes, ofertas y pares; mediana en días',
    contributions: 'Número de contribuciones; importes en la moneda comunicada',
    records_states: 'Número de registros por Estado interesado',
    records: 'Número de registros',
    findings: 'Número de observaciones y de comunicaciones en que aparecen',
  },
  contents: 'Índice',
  notes_title: 'Notas',
  document_title:
    'Cooperación técnica y fomento de la capacidad para la aplicación de las recomendaciones del examen periódico universal: información recibida en {year}',
  draft:
    'Borrador para su edición por la Oficina del Alto Comisionado de las Naciones Unidas para los Derechos Humanos',
  narrative_title: 'Resumen de la información recibida',
  annex_title: 'Anexo: cuadros',
  chart: 'Gráfico de barras. {figures}.',
  chart_figure: '{name}: {value}',
  narrative: {
    mandate:
      'La presente información actualizada se presenta en cumplimiento del párrafo 14 de la resolución 54/28 del Consejo de Derechos Humanos. Abarca el año {year} y refleja la situación al {today}.',
    submissions:
      '{count, plural, =0 {No se incorporó ninguna comunicación al repositorio.} one {Se incorporó {shown} comunicación al repositorio.} many {Se incorporaron {shown} de comunicaciones al repositorio.} other {Se incorporaron {shown} comunicaciones al repositorio.}}',
    activities:
      '{count, plural, =0 {No se ha publicado ninguna actividad con el consentimiento de los Estados interesados.} one {Se ha publicado {shown} actividad con el consentimiento de los Estados interesados.} many {Se han publicado {shown} de actividades con el consentimiento de los Estados interesados.} other {Se han publicado {shown} actividades con el consentimiento de los Estados interesados.}}',
    states:
      '{count, plural, one {Se refieren a {shown} Estado.} many {Se refieren a {shown} de Estados.} other {Se refieren a {shown} Estados.}}',
    more: 'En {previous}, esa cifra fue de {before}; aumentó en {difference}.',
    fewer: 'En {previous}, esa cifra fue de {before}; disminuyó en {difference}.',
    same: 'En {previous}, esa cifra fue la misma.',
    no_previous: 'No hay cifras de {previous} con las que comparar.',
    groups: 'Por grupo regional de los Estados interesados, las actividades se distribuyeron como sigue: {list}.',
    group: '{name}, {value}',
    recommendations:
      '{count, plural, =0 {Ninguna recomendación fue objeto de una actividad.} one {{shown} recomendación fue objeto de al menos una actividad; de ellas, {supported_shown} contaba con el apoyo del Estado examinado.} many {{shown} de recomendaciones fueron objeto de al menos una actividad; de ellas, {supported_shown} contaban con el apoyo del Estado examinado.} other {{shown} recomendaciones fueron objeto de al menos una actividad; de ellas, {supported_shown} contaban con el apoyo del Estado examinado.}}',
    needs:
      '{count, plural, =0 {No se recibió ninguna solicitud de cooperación técnica.} one {Se recibió {shown} solicitud de cooperación técnica; se había respondido a {answered_shown}.} many {Se recibieron {shown} de solicitudes de cooperación técnica; se había respondido a {answered_shown}.} other {Se recibieron {shown} solicitudes de cooperación técnica; se había respondido a {answered_shown}.}}',
    median: 'La mediana del tiempo de respuesta fue de {days} {count, plural, one {día} many {días} other {días}}.',
    offers:
      '{count, plural, =0 {No se recibió ninguna oferta de apoyo.} one {Se recibió {shown} oferta de apoyo.} many {Se recibieron {shown} de ofertas de apoyo.} other {Se recibieron {shown} ofertas de apoyo.}}',
    good_practices:
      '{count, plural, =0 {Ninguna de ellas era una buena práctica.} one {De ellas, {shown} era una buena práctica.} many {De ellas, {shown} de ofertas eran buenas prácticas.} other {De ellas, {shown} eran buenas prácticas.}}',
    matches:
      '{count, plural, =0 {No se puso en relación ninguna solicitud con ninguna oferta.} one {Se propuso a ambas partes {shown} par compuesto por una solicitud y una oferta; se habían acordado {agreed_shown}.} many {Se propusieron a ambas partes {shown} de pares compuestos por una solicitud y una oferta; se habían acordado {agreed_shown}.} other {Se propusieron a ambas partes {shown} pares compuestos por una solicitud y una oferta; se habían acordado {agreed_shown}.}}',
    contributions:
      '{count, plural, =0 {No se comunicó ninguna contribución a los fondos.} one {Se comunicó {shown} contribución a los fondos.} many {Se comunicaron {shown} de contribuciones a los fondos.} other {Se comunicaron {shown} contribuciones a los fondos.}}',
    consents:
      '{count, plural, =0 {El consentimiento de un Estado interesado no estaba en vigor para ninguno de los {all_shown} registros por Estado.} one {El consentimiento del Estado interesado estaba en vigor para {shown} de los {all_shown} registros por Estado; en los cuadros solo se cuentan nominalmente los registros publicados.} many {El consentimiento de los Estados interesados estaba en vigor para {shown} de los {all_shown} registros por Estado; en los cuadros solo se cuentan nominalmente los registros publicados.} other {El consentimiento de los Estados interesados estaba en vigor para {shown} de los {all_shown} registros por Estado; en los cuadros solo se cuentan nominalmente los registros publicados.}}',
    closing:
      'Toda la información se presentó con carácter voluntario. Las cifras reflejan lo que se comunicó y se publicó; no miden la cooperación de ningún Estado.',
  },
};
