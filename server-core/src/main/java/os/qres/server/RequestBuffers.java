package os.qres.server;

import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;

/// Buffers that requests are read into are used once; those that answers are written from come from a pool.
///
/// When a connection brings what is no request, Jetty 12.1 answers it on another thread, and for a moment two threads
/// may serve the connection and give its buffer back twice. From a pool it would then be in two hands: one guest's
/// answer would hold what another has asked (docs/adr/0021).
final class RequestBuffers extends ByteBufferPool.Wrapper {
    RequestBuffers() {
        super(new ArrayByteBufferPool());
    }

    /// @param direct whether the buffer is for an answer, as [HttpServer] has it
    @Override
    public RetainableByteBuffer.Mutable acquire(int size, boolean direct) {
        return direct ? super.acquire(size, true) : NON_POOLING.acquire(size, false);
    }
}
