package org.dragoman.ingest.tongue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private final LanguageDetector detector = LanguageDetector.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The minister said on Friday that the talks would be held after the vote in the"
            + " capital.",
        "en | Police in Bamako arrested two men who were accused of an attack on the market.",
        "es | El ministro dijo el viernes que las conversaciones se celebrarán después de la"
            + " votación en la capital.",
        "fr | Le ministre a déclaré vendredi que les pourparlers auront lieu après le vote dans la"
            + " capitale.",
        "de | Der Minister sagte am Freitag, dass die Gespräche nach der Abstimmung in der"
            + " Hauptstadt stattfinden werden.",
        "it | Il ministro ha detto venerdì che i colloqui si terranno dopo il voto nella capitale.",
        "pt | O ministro disse na sexta-feira que as conversas serão realizadas depois da votação"
            + " na capital do país.",
        "nl | De minister zei op vrijdag dat de gesprekken na de stemming in de hoofdstad zullen"
            + " worden gehouden.",
        "sv | Ministern sade på fredagen att samtalen ska hållas efter omröstningen i huvudstaden,"
            + " men inte när.",
        "da | Ministeren sagde fredag, at samtalerne skal holdes efter afstemningen i hovedstaden,"
            + " men ikke hvornår.",
        "no | Ministeren sa fredag at samtalene skal holdes etter avstemningen i hovedstaden, men"
            + " ikke når de blir.",
        "fi | Ministeri sanoi perjantaina, että neuvottelut pidetään äänestyksen jälkeen, mutta"
            + " hän ei ole vielä varma.",
        "pl | Minister powiedział w piątek, że rozmowy odbędą się po głosowaniu w stolicy i że nie"
            + " będzie ich więcej.",
        "cs | Ministr v pátek řekl, že rozhovory se budou konat po hlasování v hlavním městě a že"
            + " jich bude více.",
        "hu | A miniszter pénteken azt mondta, hogy a tárgyalások a szavazás után lesznek, és nem"
            + " csak egy napig.",
        "ro | Ministrul a declarat vineri că discuțiile vor avea loc după votul din capitală și nu"
            + " mai devreme.",
        "tr | Bakan cuma günü yaptığı açıklamada görüşmelerin oylamadan sonra ve çok daha önce"
            + " olduğu gibi bir gün için yapılacağını söyledi.",
        "ru | Министр заявил в пятницу, что переговоры пройдут после голосования и что это не все.",
        "uk | Міністр заявив у п'ятницю, що переговори відбудуться після голосування і що це ще не"
            + " все.",
        "id | Menteri mengatakan pada hari Jumat bahwa pembicaraan itu akan dilakukan setelah"
            + " pemungutan suara di ibu kota.",
        "ar | قال الوزير يوم الجمعة إن المحادثات ستعقد بعد التصويت في العاصمة التي كانت مغلقة منذ"
            + " عام",
        "fa | وزیر روز جمعه گفت که این مذاکرات پس از رای گیری در پایتخت برای یک روز برگزار می شود",
        "el | Ο υπουργός δήλωσε την Παρασκευή ότι οι συνομιλίες θα γίνουν μετά την ψηφοφορία.",
        "he | השר אמר ביום שישי כי השיחות יתקיימו לאחר ההצבעה בבירה",
        "hi | मंत्री ने शुक्रवार को कहा कि मतदान के बाद राजधानी में वार्ता होगी",
        "zh | 部长星期五说，会谈将在投票之后在首都举行，双方都同意。",
        "ja | 大臣は金曜日に、投票の後に首都で会談が行われると述べた。",
        "ko | 장관은 금요일 투표 후 수도에서 회담이 열릴 것이라고 말했다.",
      })
  void aSentenceOfEachLanguageIsTold(String language, String sentence) {
    assertThat(detector.detect(sentence)).contains(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reuters",
        "Paris, Texas",
        "12 345 678",
        "Müller Schmidt Weber Wagner Becker Schulz Hoffmann Koch Bauer"
      })
  void onTooLittleItSaysNothing(String text) {
    assertThat(detector.detect(text)).isEmpty();
    assertThat(detector.detect("")).isEmpty();
  }

  @Test
  void aForeignQuotationDoesNotMakeAnEnglishReportForeign() {
    assertThat(detector.detect("The crowd in Paris shouted \"la retraite est un droit pour tous les"
            + " travailleurs\" as the police moved in, and the minister said that he would"
            + " not give way to the unions in this dispute."))
        .contains("en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On a hill near Jos a mob lynched a mayor as no police came to aid him.",
        "I do not see a deal so far, a negotiator in Oslo said, and no date is set."
      })
  void aShortEnglishSentenceIsNotForeign(String text) {
    assertThat(detector.detect(text).orElse("en")).isEqualTo("en");
  }

  @Test
  void itKnowsEnglishAndAtLeastTwentyOthers() {
    assertThat(detector.languages()).contains("en").hasSizeGreaterThan(20);
  }
}
