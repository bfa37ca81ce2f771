using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Annotate.Statements;

/// <summary>Reads negation and modality off a clause by the pack's words.</summary>
internal sealed class ModalityReader(LanguagePack pack)
{
    private readonly PhraseSet _negation = new(pack.Modality.Negation.Concat(pack.Modality.Denial));
    private readonly PhraseSet _possible = new(pack.Modality.Possible);
    private readonly PhraseSet _intended = new(pack.Modality.Intended);
    private readonly PhraseSet _conditional = new(pack.Modality.Conditional);

    /// <summary>Whether the clause is negated, and how it is told.</summary>
    public (bool Negated, Modality Modality) Read(IReadOnlyList<string> words, int first, int last)
    {
        Modality modality = _possible.Any(words, first, last) ? Modality.Possible
            : _intended.Any(words, first, last) ? Modality.Intended
            : _conditional.Any(words, first, last) ? Modality.Conditional
            : Modality.Asserted;
        return (_negation.Any(words, first, last), modality);
    }
}
