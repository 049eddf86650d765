import type { TemplateTexts } from '../templateKinds.ts';

export const template: TemplateTexts = {
  readme: {
    tab: 'Léame',
    title: 'Cooperación técnica para la aplicación de las recomendaciones del EPU',
    subtitle: 'Libro de presentación de información – resolución 54/28 del Consejo de Derechos Humanos',
    sections: {
      about: {
        heading: 'De qué se trata',
        text: [
          'Con este libro usted informa sobre las actividades de cooperación técnica y fomento de la capacidad que ayudan a los Estados a aplicar las recomendaciones del examen periódico universal (EPU).',
          'En el párrafo 14 de su resolución 54/28, el Consejo de Derechos Humanos pidió que el ACNUDH mantuviera un repositorio en línea de esas actividades y que se le presentara información actualizada cada año. La presentación de información es voluntaria.',
        ],
      },
      who: {
        heading: 'Quién puede presentar información',
        text: [
          'Los Estados; los organismos, fondos y programas de las Naciones Unidas; las organizaciones internacionales y regionales; los mecanismos regionales de derechos humanos; las instituciones nacionales de derechos humanos; las organizaciones de la sociedad civil.',
        ],
      },
      steps: {
        heading: 'Cómo rellenarlo',
        text: [
          '1. Rellene primero la hoja «{submitter}», después «{consent}» y luego las hojas que le correspondan. Deje las demás en blanco.',
          '2. Escriba un registro por fila, debajo de los encabezados. Seleccione una celda para ver su ayuda; coloque el puntero sobre un encabezado para ver más.',
          '3. Elija de la lista cuando la celda ofrezca una. Escriba las fechas en la forma año-mes-día, por ejemplo 2026-11-02, y los importes solo con cifras.',
          '4. Si dispone del complemento, pulse Validar y corrija lo que se le señale. Después envíe el libro al ACNUDH.',
        ],
      },
      signs: {
        heading: 'Qué significan los signos',
        text: ['Una celda amarilla está pendiente de rellenar en una fila ya comenzada.'],
      },
      sheets: { heading: 'Las hojas', text: [] },
      several: {
        heading: 'Varios valores en una celda',
        text: [
          'Sepárelos con punto y coma. La lista le ayuda con el primero; escriba los demás a continuación.',
          'Las recomendaciones y las organizaciones se escriben una por línea: pulse Alt+Entrar para pasar a otra línea.',
        ],
      },
      again: {
        heading: 'Nuevo envío',
        text: [
          'Asigne a cada fila un número propio y consérvelo en los años siguientes.',
          'Una fila con un número conocido actualiza ese registro; una fila con un número nuevo añade otro. Un registro que no figure en el libro queda como estaba.',
          'Para retirar un registro, envíe su fila con «{withdrawn}» = {yes}.',
          'Una celda en blanco borra un dato anterior solo si ha cambiado algo más en la fila.',
        ],
      },
      consent: {
        heading: 'Consentimiento de los Estados',
        text: [
          'La información relativa a un Estado se publica únicamente con el consentimiento de ese Estado, confirmado por el ACNUDH. Consigne el consentimiento en la hoja «{consent}» e indique su número en las filas a las que se aplique.',
          'El Estado que informa sobre sí mismo da su consentimiento con el envío. El consentimiento puede limitarse y puede retirarse en cualquier momento; la información desaparece entonces de todo lo publicado.',
        ],
      },
      privacy: {
        heading: 'Privacidad',
        text: [
          'Los datos de contacto no se publican nunca. Le rogamos que no nombre en sus textos a particulares, víctimas ni testigos.',
        ],
      },
      next: {
        heading: 'Qué sucede después',
        text: [
          'El ACNUDH comprueba el libro y le responde en el idioma que haya elegido. Las filas sin errores se incorporan; las filas con errores quedan en espera hasta que las corrija y vuelva a enviar el libro.',
        ],
      },
      version: {
        heading: 'Versión',
        text: ['Plantilla, versión {version}. Le rogamos que no modifique los encabezados ni las filas ocultas.'],
      },
    },
    usual: 'Usted presenta información como: {kind}. Hojas que suele rellenar: {sheets}.',
  },
  requirement: {
    required: { word: 'Obligatorio', meaning: 'se rellena siempre' },
    conditional: { word: 'Si procede', meaning: 'se rellena en los casos que indica la ayuda' },
    optional: { word: 'Facultativo', meaning: 'se rellena si se dispone de la información' },
  },
  form: { question: 'Pregunta', entry: 'Su respuesta', help: 'Ayuda' },
  example: 'Ejemplo: {example}',
  fault_title: 'Compruebe este dato',
  faults: {
    code: 'Este dato no figura en la lista. Le rogamos que elija de la lista.',
    date: 'Escriba la fecha en la forma año-mes-día, por ejemplo 2026-11-02.',
    whole: 'Escriba un número entero entre {min} y {max}.',
    number: 'Escriba un número entre {min} y {max}, sin el nombre de la moneda.',
    length: 'Este texto es demasiado largo. Utilice como máximo {max} caracteres.',
  },
  recommendations: {
    tab: 'Recomendaciones del EPU',
    help: 'Recomendaciones que este Estado ha recibido en el examen periódico universal, para consultar las referencias. Aquí no hay que escribir nada.',
    columns: {
      ref: 'Referencia',
      cycle: 'Ciclo del EPU',
      position: 'Posición del Estado',
      recommending_states: 'Estados que formularon la recomendación',
      text: 'Recomendación',
    },
    positions: { supported: 'Apoyada', noted: 'Tomada en nota', pending: 'Aún no conocida' },
  },
};
