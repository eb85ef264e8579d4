using System.Buffers.Binary;
using System.Buffers.Text;
using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Desk;

/// <summary>The list's address: <c>?tila=</c> tells the tab, <c>?jalkeen=</c> where a page goes on. The same words in every language, so that robots and bookmarks keep.</summary>
public static class InboxAddress
{
    private const int TokenBytes = 24;

    private static readonly Dictionary<InboxTab, string> Codes = new()
    {
        [InboxTab.New] = "uudet",
        [InboxTab.InHandling] = "kasittelyssa",
        [InboxTab.ToTransfer] = "siirtamatta",
        [InboxTab.Handled] = "kasitellyt",
        [InboxTab.All] = "kaikki",
    };

    /// <summary>The tabs in the order they are shown.</summary>
    public static IEnumerable<InboxTab> Tabs => Codes.Keys;

    /// <summary>A tab's word in the address.</summary>
    public static string CodeOf(InboxTab tab) => Codes[tab];

    /// <summary>The tab a word names; an unknown word, or none, is the tab of new cases.</summary>
    public static InboxTab TabOf(string? code) => Codes.FirstOrDefault(pair => pair.Value == code, KeyValuePair.Create(InboxTab.New, "")).Key;

    /// <summary>The address of a page of a tab.</summary>
    public static string Of(Language language, InboxTab tab, InboxPlace? after = null) =>
        $"/{language.Code()}/viranomainen/asiat?tila={Codes[tab]}{(after is null ? "" : "&jalkeen=" + TokenOf(after))}";

    /// <summary>A place in the order, as an opaque token: milliseconds and id. It gives no right to anything.</summary>
    public static string TokenOf(InboxPlace place)
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, place.ArrivedAt.ToUnixTimeMilliseconds());
        place.Id.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The place of a token; anything that is not one means the beginning.</summary>
    public static InboxPlace? PlaceOf(string? token)
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        if (token is not { Length: TokenBytes / 3 * 4 } || !Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, bytes, out var read) || read != TokenBytes)
        {
            return null;
        }

        var milliseconds = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return milliseconds < 0 || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? null
            : new InboxPlace(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), new Guid(bytes[8..], bigEndian: true));
    }
}
