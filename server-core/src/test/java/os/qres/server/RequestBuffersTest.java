package os.qres.server;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.junit.jupiter.api.Test;

class RequestBuffersTest {
    private static final int SIZE = 8_192;

    private final RequestBuffers buffers = new RequestBuffers();

    @Test
    void aRequestsBufferThatIsGivenBackTwiceIsInNobodyElsesHands() {
        ByteBuffer first = twiceGivenBack();
        RetainableByteBuffer next = buffers.acquire(SIZE, false);
        RetainableByteBuffer another = buffers.acquire(SIZE, false);
        assertNotSame(first, next.getByteBuffer());
        assertNotSame(next.getByteBuffer(), another.getByteBuffer());
    }

    @Test
    void anAnswersBufferIsUsedAgain() {
        RetainableByteBuffer first = buffers.acquire(SIZE, true);
        ByteBuffer bytes = first.getByteBuffer();
        first.release();
        assertSame(bytes, buffers.acquire(SIZE, true).getByteBuffer());
    }

    private ByteBuffer twiceGivenBack() {
        RetainableByteBuffer buffer = buffers.acquire(SIZE, false);
        buffer.release();
        assertThrows(IllegalStateException.class, buffer::release);
        return buffer.getByteBuffer();
    }
}
