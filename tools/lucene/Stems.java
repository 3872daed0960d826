// Prints what Lucene makes of each word on standard input: "word <tab> stem", by its script.
// Run by tools/lucene/golden.sh with the jars of lucene-core and lucene-analysis-common.

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Stems {
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String word = in.readLine(); word != null; word = in.readLine()) {
      Tokenizer source = new KeywordTokenizer();
      source.setReader(new StringReader(word));
      boolean arabic = word.charAt(0) >= 0x600 && word.charAt(0) <= 0x6FF;
      TokenStream stems =
          arabic
              ? new ArabicStemFilter(new ArabicNormalizationFilter(source))
              : new FrenchLightStemFilter(source);
      CharTermAttribute term = stems.addAttribute(CharTermAttribute.class);
      stems.reset();
      stems.incrementToken();
      out.println(word + "\t" + term);
      stems.close();
    }
  }
}
