using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Synoptic.Train.Vectors;

/// <summary><c>vectors</c>: trains the static cross-lingual vectors.</summary>
internal static class VectorsCommand
{
    private const int LogEvery = 250;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        VectorSettings defaults = new();
        Option<DirectoryInfo> folder = new("--data") { Description = "Folder with parallel/ and names/", DefaultValueFactory = _ => new(Path.Combine("..", "shared", "train")) };
        Option<FileInfo> output = new("--output") { Description = "The file to write", DefaultValueFactory = _ => new(Path.Combine("models", "vectors.bin")) };
        Option<int> steps = new("--steps") { Description = "Batches", DefaultValueFactory = _ => defaults.Steps };
        Option<int> dimensions = new("--dimensions") { Description = "Length of a vector, a multiple of 16", DefaultValueFactory = _ => defaults.Dimensions };
        Option<int> words = new("--words") { Description = "Words with a row of their own", DefaultValueFactory = _ => defaults.Words };
        Option<int> grams = new("--grams") { Description = "Pieces of words with a row of their own", DefaultValueFactory = _ => defaults.Grams };
        Option<int> buckets = new("--buckets") { Description = "Rows shared by features without their own", DefaultValueFactory = _ => defaults.Buckets };
        Option<float> rate = new("--rate") { Description = "Step width at the start", DefaultValueFactory = _ => defaults.LearningRate };
        Option<float> temperature = new("--temperature") { Description = "Temperature of the contrastive loss", DefaultValueFactory = _ => defaults.Temperature };
        Command command = new("vectors", "Trains models/vectors.bin: static cross-lingual word vectors.") { folder, output, steps, dimensions, words, grams, buckets, rate, temperature };
        command.SetAction(parsed => Train(parsed.GetValue(folder)!.FullName, parsed.GetValue(output)!.FullName, defaults with
        {
            Steps = parsed.GetValue(steps),
            Dimensions = parsed.GetValue(dimensions),
            Words = parsed.GetValue(words),
            Grams = parsed.GetValue(grams),
            Buckets = parsed.GetValue(buckets),
            LearningRate = parsed.GetValue(rate),
            Temperature = parsed.GetValue(temperature),
        }, Console.Error));
        return command;
    }

    /// <summary>Trains on a folder's data and writes the vectors.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="log">Where progress goes.</param>
    internal static void Train(string folder, string output, VectorSettings settings, TextWriter log)
    {
        SeededRandom random = new(settings.Seed);
        TrainingData data = TrainingData.Read(folder);
        Log(log, $"{data.Texts.TextCount} texts, {data.Texts.TokenCount} tokens, {data.Languages.Count} languages; data {data.Hash}");
        foreach (Corpus corpus in data.Corpora)
        {
            Log(log, $"  {corpus.Name}: {corpus.Rows.Count} rows");
        }

        WordStatistics statistics = new(data);
        Vocabulary vocabulary = new(data, statistics, settings);
        PairSampler sampler = new(data, random);
        using ContrastiveTrainer trainer = new(data, vocabulary, settings, random);
        Log(log, $"{vocabulary.Features.Length} features");
        int[] first = new int[settings.Batch];
        int[] second = new int[settings.Batch];
        double loss = 0;
        for (int step = 0; step < settings.Steps; step++)
        {
            int count = sampler.Draw(first, second);
            loss += trainer.Step(first, second, count, settings.LearningRate * (1 - ((float)step / settings.Steps)));
            if ((step + 1) % LogEvery == 0)
            {
                Log(log, $"step {step + 1}, loss {loss / LogEvery:0.000}");
                loss = 0;
            }
        }

        VectorWriter.Write(output, trainer, vocabulary, settings, VectorWriter.Notes(data, statistics));
        Log(log, $"wrote {output}");
    }

    private static void Log(TextWriter log, FormattableString line)
    {
        using Process process = Process.GetCurrentProcess();
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.TotalProcessorTime.TotalSeconds,7:0} s  {line.ToString(CultureInfo.InvariantCulture)}"));
    }
}
