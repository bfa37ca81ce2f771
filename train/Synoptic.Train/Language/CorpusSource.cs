namespace Synoptic.Train.Language;

/// <summary>The collections that the model is trained from.</summary>
internal enum CorpusSource
{
    Flores,
    Tatoeba,
    Tico,
    Bible,
    Mozilla,
    LibreOffice,
    Wordnet,
    Firefox,
    Declaration,
    Own,
}
