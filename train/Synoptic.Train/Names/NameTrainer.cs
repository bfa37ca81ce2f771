using Synoptic.Annotate.Names;

namespace Synoptic.Train.Names;

/// <summary>
/// Learns a linear-chain CRF by stochastic gradients with AdaGrad (Duchi, Hazan and Singer, JMLR 12, 2011); a token whose
/// label is not known wholly counts by the sum over the labels it may have.
/// </summary>
internal sealed class NameTrainer(int rows, int seed)
{
    private const int Labels = TagLabel.Count;
    private const int SumsAnEpoch = 4;
    private const float Rate = 0.12f;
    private const float Decay = 3e-3f;
    private const double WithoutWords = 0.5;
    private const double WithoutLanguage = 0.35;
    private readonly float[] _weights = new float[(long)rows * Labels];
    private readonly float[] _squares = new float[(long)rows * Labels];
    private readonly float[] _transitions = new float[Labels * Labels];
    private readonly float[] _transitionSquares = new float[Labels * Labels];
    private readonly float[] _sums = new float[(long)rows * Labels];
    private readonly float[] _transitionSums = new float[Labels * Labels];
    private int _summed;
    private readonly Random _random = new(seed);

    /// <summary>Weights of each row's labels.</summary>
    public float[] Weights => [.. _sums.Select(s => s / _summed)];

    /// <summary>Weights of each label after each.</summary>
    public float[] Transitions => [.. _transitionSums.Select(s => s / _summed)];

    /// <summary>Goes through the sequences once, in an order of the seed's, and returns the mean loss a token.</summary>
    public double Epoch(NameSequence[] sequences)
    {
        _random.Shuffle(sequences);
        double loss = 0;
        long tokens = 0;
        for (int i = 0; i < sequences.Length; i++)
        {
            loss += Learn(sequences[i]);
            tokens += sequences[i].Tokens.Length;
            if ((i + 1) % (sequences.Length / SumsAnEpoch) == 0)
            {
                Sum();
            }
        }

        return loss / tokens;
    }

    // The mean of the weights along the way errs less on new text than the last weights (Polyak and Juditsky, 1992).
    private void Sum()
    {
        _summed++;
        System.Numerics.Tensors.TensorPrimitives.Add(_sums, _weights, _sums);
        System.Numerics.Tensors.TensorPrimitives.Add(_transitionSums, _transitions, _transitionSums);
    }

    private double Learn(NameSequence sequence)
    {
        int length = sequence.Tokens.Length;
        bool words = _random.NextDouble() >= WithoutWords, language = _random.NextDouble() >= WithoutLanguage;
        double[] scores = new double[length * Labels];
        for (int i = 0; i < length; i++)
        {
            foreach (int row in Rows(sequence, i, words, language))
            {
                if (row >= 0)
                {
                    int at = row * Labels;
                    for (int label = 0; label < Labels; label++)
                    {
                        scores[(i * Labels) + label] += _weights[at + label];
                    }
                }
            }
        }

        double[] free = new double[length * Labels], bound = new double[length * Labels];
        double[] freePairs = new double[Labels * Labels], boundPairs = new double[Labels * Labels];
        double all = Expect(scores, null, length, free, freePairs);
        double gold = Expect(scores, sequence.Allowed, length, bound, boundPairs);
        if (double.IsNegativeInfinity(gold))
        {
            return 0;
        }

        Span<float> gradient = stackalloc float[Labels];
        for (int i = 0; i < length; i++)
        {
            bool any = false;
            for (int label = 0; label < Labels; label++)
            {
                gradient[label] = (float)(free[(i * Labels) + label] - bound[(i * Labels) + label]);
                any |= MathF.Abs(gradient[label]) > 1e-4f;
            }

            if (!any)
            {
                continue;
            }

            foreach (int row in Rows(sequence, i, words, language))
            {
                if (row >= 0)
                {
                    Update(_weights, _squares, row * Labels, gradient);
                }
            }
        }

        Span<float> pairs = stackalloc float[Labels * Labels];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (float)(freePairs[i] - boundPairs[i]);
        }

        Update(_transitions, _transitionSquares, 0, pairs);
        return all - gold;
    }

    private static void Update(float[] weights, float[] squares, int at, ReadOnlySpan<float> gradient)
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            float g = gradient[i] + (Decay * weights[at + i]);
            squares[at + i] += g * g;
            weights[at + i] -= Rate * g / (MathF.Sqrt(squares[at + i]) + 1e-3f);
        }
    }

    private static ReadOnlySpan<int> Rows(NameSequence sequence, int token, bool words, bool language)
    {
        (int general, int lexical, int all) = sequence.Tokens[token];
        int start = token == 0 ? 0 : sequence.Tokens[token - 1].All;
        return !words ? sequence.Rows.AsSpan(start, general - start)
            : !language ? sequence.Rows.AsSpan(start, lexical - start)
            : sequence.Rows.AsSpan(start, all - start);
    }

    // Forward-backward in probabilities, scaled token by token; the log of the sum over all label sequences that are allowed.
    private double Expect(double[] scores, int[]? allowed, int length, double[] single, double[] pairs)
    {
        double[] forward = new double[length * Labels], potential = new double[length * Labels], scale = new double[length];
        double[] step = new double[Labels * Labels];
        for (int from = 0; from < Labels; from++)
        {
            for (int to = 0; to < Labels; to++)
            {
                step[(from * Labels) + to] = TagLabel.MayFollow(from, to) ? Math.Exp(_transitions[(from * Labels) + to]) : 0;
            }
        }

        double log = 0;
        for (int i = 0; i < length; i++)
        {
            double most = double.NegativeInfinity;
            for (int label = 0; label < Labels; label++)
            {
                most = Math.Max(most, scores[(i * Labels) + label]);
            }

            double sum = 0;
            for (int label = 0; label < Labels; label++)
            {
                if (allowed is not null && (allowed[i] & (1 << label)) == 0)
                {
                    continue;
                }

                double p = potential[(i * Labels) + label] = Math.Exp(scores[(i * Labels) + label] - most);
                double before = i == 0 ? step[label] : 0;
                for (int from = 0; i > 0 && from < Labels; from++)
                {
                    before += forward[((i - 1) * Labels) + from] * step[(from * Labels) + label];
                }

                sum += forward[(i * Labels) + label] = before * p;
            }

            if (sum <= 0)
            {
                return double.NegativeInfinity;
            }

            for (int label = 0; label < Labels; label++)
            {
                forward[(i * Labels) + label] /= sum;
            }

            scale[i] = sum;
            log += Math.Log(sum) + most;
        }

        double[] backward = new double[Labels], next = new double[Labels];
        Array.Fill(backward, 1);
        for (int i = length - 1; i >= 0; i--)
        {
            for (int label = 0; label < Labels; label++)
            {
                single[(i * Labels) + label] = forward[(i * Labels) + label] * backward[label];
            }

            if (i == 0)
            {
                for (int label = 0; label < Labels; label++)
                {
                    pairs[label] += single[label];
                }

                break;
            }

            Array.Clear(next);
            for (int from = 0; from < Labels; from++)
            {
                double f = forward[((i - 1) * Labels) + from];
                for (int to = 0; to < Labels; to++)
                {
                    double value = step[(from * Labels) + to] * potential[(i * Labels) + to] * backward[to] / scale[i];
                    next[from] += value;
                    pairs[(from * Labels) + to] += f * value;
                }
            }

            (backward, next) = (next, backward);
        }

        return log;
    }
}
