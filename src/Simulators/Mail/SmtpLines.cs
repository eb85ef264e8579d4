using System.Buffers;
using System.IO.Pipelines;

namespace Kevytasiointi.Simulators.Mail;

/// <summary>Reads an SMTP conversation line by line, however it was cut on the way (a sender may send several commands at once).</summary>
internal sealed class SmtpLines(Stream stream)
{
    private const int LongestLine = 64 * 1024; // RFC 5321 says 1000 for text; looser, as servers are

    private readonly PipeReader reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));

    /// <summary>The next line without its CRLF, or null when the connection has ended.</summary>
    /// <exception cref="IOException">A line without end.</exception>
    public async Task<byte[]?> ReadAsync(CancellationToken stop)
    {
        while (true)
        {
            var read = await reader.ReadAsync(stop);
            if (TryTakeLine(read.Buffer, out var line))
            {
                return line;
            }

            if (read.IsCompleted)
            {
                return null;
            }

            if (read.Buffer.Length > LongestLine)
            {
                throw new IOException("A line without end.");
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>
    /// A message up to the dot alone on a line, with dot-stuffing taken out (RFC 5321 4.5.2). One that is too large is read to its end and comes back one
    /// byte over the limit. Null when the connection ended before the dot.
    /// </summary>
    public async Task<byte[]?> ReadMessageAsync(int maxBytes, CancellationToken stop)
    {
        using var message = new MemoryStream();
        while (await ReadAsync(stop) is { } line)
        {
            if (line is [(byte)'.'])
            {
                return message.ToArray();
            }

            var text = line is [(byte)'.', ..] ? line.AsMemory(1) : line;
            if (message.Length + text.Length + 2 <= maxBytes)
            {
                message.Write(text.Span);
                message.Write("\r\n"u8);
            }
            else
            {
                message.SetLength(maxBytes + 1L);
                message.Position = message.Length;
            }
        }

        return null;
    }

    private bool TryTakeLine(ReadOnlySequence<byte> buffer, out byte[] line)
    {
        var sequence = new SequenceReader<byte>(buffer);
        if (!sequence.TryReadTo(out ReadOnlySequence<byte> found, "\r\n"u8))
        {
            line = [];
            return false;
        }

        line = found.ToArray();
        reader.AdvanceTo(sequence.Position);
        return true;
    }
}
