import java.io.FileInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges PDFs by PDF/UA-1, with the output of veraPDF's own command: "PASS file" or "FAIL file". */
public class VeraPdf {
  public static void main(String[] arguments) {
    VeraGreenfieldFoundryProvider.initialise();
    List<String> files = Arrays.stream(arguments).filter(one -> one.endsWith(".pdf")).toList();
    boolean allPass = true;
    for (String file : files) allPass &= passes(file);
    System.exit(allPass ? 0 : 1);
  }

  private static boolean passes(String file) {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new FileInputStream(file), PDFAFlavour.PDFUA_1)) {
      ValidationResult result =
          Foundries.defaultInstance()
              .createValidator(PDFAFlavour.PDFUA_1, false)
              .validate(parser);
      System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + file);
      Map<String, Integer> broken = new TreeMap<>();
      for (TestAssertion test : result.getTestAssertions()) {
        if (test.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber();
        broken.merge(rule, 1, Integer::sum);
      }
      broken.forEach((rule, times) -> System.out.println("  " + rule + " x" + times));
      return result.isCompliant();
    } catch (Exception error) {
      System.out.println("ERROR " + file + " " + error.getMessage());
      return false;
    }
  }
}
