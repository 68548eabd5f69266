package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedPairTest {
  private static MarkedPair read(String json) throws JsonProcessingException {
    return MarkedPair.of(new ObjectMapper().readTree(json.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {'text':'<s>Chad</s> met <t>Mali</t>.'}                                         | Chad | Mali
      {'text':'<t>Mali</t> was met by <s>Chad</s>.'}                                  | Chad | Mali
      {'text':'Chad met Mali.','source':'Chad','target':'Mali'}                       | Chad | Mali
      {'text':'Chad met Mali.','events':[{'source_text':'Chad','target_text':'Mali'}]} | Chad | Mali
      {'text':'Chad met Mali.','events':[{'source_text':['Chad'],'target_text':['Mali']}]} | Chad | Mali
      {'text':'Chad met Mali.','source':'Chad','target':'Niger'}                      | Chad | ``
      """)
  void marksAndFieldsNameTheTwo(String json, String source, String target) throws Exception {
    MarkedPair pair = read(json);
    assertThat(pair.source().of(pair.text())).isEqualTo(source);
    assertThat(pair.target().of(pair.text())).isEqualTo(target == null ? "" : target);
    assertThat(pair.text()).doesNotContain("<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'text':' '}",
        "{'text':'Chad met Mali.'}",
        "{'text':'<s>Chad</s> met Mali.'}",
        "{'text':'</s>Chad<s> met <t>Mali</t>.'}",
        "[1]",
        "{'text':'<s></s><t></t>'}"
      })
  void whatNamesNobodyIsRefusedInWords(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).*(text|source).*");
  }

  @Test
  void charactersBeyondTheBasicPlaneKeepTheirPlace() throws Exception {
    MarkedPair pair = read("{'text':'\uD83D\uDE00 <s>Chad</s> met <t>Mali</t>.'}");
    assertThat(pair.source().begin()).isEqualTo(3);
  }
}
