package org.dragoman.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.dragoman.app.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvViewTest {
  @Test
  void oneRowAnEventUnderTheNamesOfTheColumns() throws IOException {
    StringWriter out = new StringWriter();
    CsvView view = new CsvView();
    view.begin(out);
    view.write(Fixtures.story(), out);
    assertThat(out.toString().lines())
        .containsExactly(
            "id,story,published,outlet,url,date,date_precision,type,mode,cameo,quad,goldstein,intensity,"
                + "source_country,source_sector,source_name,source_text,target_country,target_sector,"
                + "target_name,target_text,factuality,attribution,place,place_country,lat,lon,counts,content,"
                + "background,confidence,trigger,sentence,rule",
            "id-1,wire-1,2020-01-10,The Courier,,2020-01-10,day,REJECT,meet,125,3,-4.0,-2.0,FRA,GOV,France,"
                + "France,MLI,GOV,Mali,Mali,CLAIMED,an officer,,,,,,a plea by Mali,false,0.877,rejected,"
                + "\"France rejected a plea by Mali on Friday, an officer said.\",en/events/12-reject.events:14",
            "id-2,wire-1,2020-01-10,The Courier,,2020-01,month,ASSAULT,,18,4,-9.0,-9.5,,,,Gunmen,MLI,CVL,,"
                + "farmers,ASSERTED,,Mopti,MLI,14.4843,-4.18296,killed=12;wounded=3+,,true,1.0,killed,"
                + "\"Gunmen killed \"\"12\"\" farmers, it is said.\",en/events/18-assault.events:3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain            | plain",
        "a,b              | \"a,b\"",
        "say \"no\"       | \"say \"\"no\"\"\"",
        "=1+1             | '=1+1",
        "=cmd(\"x\")      | \"'=cmd(\"\"x\"\")\"",
        "+41 22           | '+41 22",
        "@here            | '@here",
        "-                | '-",
        "-4.5             | -4.5",
        "0256             | 0256",
      })
  void aCellIsQuotedWhereItMustBeAndIsNeverAFormula(String value, String cell) {
    assertThat(CsvView.cell(value)).isEqualTo(cell);
  }
}
