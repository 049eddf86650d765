import type { CountryTexts } from '../countryKinds.ts';

export const country: CountryTexts = {
  title: '{state}: cooperación técnica para la aplicación de las recomendaciones del examen periódico universal',
  intro:
    'Esta ficha muestra lo que se comunicó voluntariamente al repositorio establecido en virtud de la resolución 54/28 del Consejo de Derechos Humanos y se publicó con el consentimiento del Estado interesado ({state}), al {today}. Está destinada al intercambio de información a nivel nacional (párrafo 11) y no constituye una evaluación.',
  by_status: 'Actividades por estado de ejecución: {list}.',
  by_provider: 'Actividades por organización: {list}.',
  in_part:
    'Concierne también a Estados respecto de los cuales no se publica, porque su consentimiento no está vigente.',
  several_reports: 'Comunicada por varios contribuyentes; se cuenta una sola vez.',
  captions: {
    activities: {
      title: 'Actividades, por estado de ejecución',
      head_note: 'Actividades y organizaciones que las llevan a cabo',
      none: 'No se ha publicado ninguna actividad.',
    },
    overlaps: {
      title: 'Actividades que podrían coordinarse',
      head_note:
        'Actividades de distintos contribuyentes realizadas al mismo tiempo, sobre la misma recomendación o del mismo tipo sobre el mismo tema',
      none: 'No se encontró ninguna actividad de este tipo.',
    },
    needs: {
      title: 'Solicitudes y respuestas',
      head_note: 'Solicitudes de cooperación técnica',
      none: 'No se ha publicado ninguna solicitud.',
    },
    offers: {
      title: 'Ofertas que podrían responder a las solicitudes',
      head_note: 'Ofertas de apoyo y motivo principal',
      none: 'No se encontró ninguna oferta adecuada.',
    },
    recommendations: {
      title: 'Recomendaciones apoyadas sin ninguna actividad',
      head_note: 'Número de recomendaciones en el registro, por ciclo',
      none: 'El registro no contiene ninguna recomendación dirigida a este Estado.',
    },
  },
  columns: {
    activity: 'Actividad',
    other_activity: 'Otra actividad',
    status: 'Estado de ejecución',
    providers: 'A cargo de',
    dates: 'Período',
    shared: 'En común',
    request: 'Solicitud',
    requested_on: 'Fecha de la solicitud',
    replied_on: 'Fecha de la respuesta',
    offer: 'Oferta',
    offered_by: 'Ofrecida por',
    why: 'Motivo principal',
    cycle: 'Ciclo',
    supported: 'Apoyadas',
    addressed: 'Con al menos una actividad',
    not_addressed: 'Sin ninguna actividad',
  },
  refs: '{cycle}, sin ninguna actividad: {list}',
  more: '{count, plural, one {y {shown} más} many {y {shown} más} other {y {shown} más}}',
};
