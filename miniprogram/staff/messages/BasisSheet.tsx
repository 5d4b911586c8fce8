import { useState } from 'react';
import type { BasisView } from 'shared/message-board/contract';
import type { PolicyReference } from 'shared/policy/model';
import { Sheet } from 'miniprogram/components/Sheet';
import { ClauseChoice } from './ClauseChoice';
import { DocumentChoice } from './DocumentChoice';

interface Props {
  open: boolean;
  onClose: () => void;
  onChoose: (basis: BasisView) => void;
}

/** 选依据: first the document, then its clause. */
export function BasisSheet({ open, onClose, onChoose }: Props) {
  const [document, setDocument] = useState<PolicyReference | null>(null);
  const close = (): void => {
    setDocument(null);
    onClose();
  };
  return (
    <Sheet title={document ? '选哪一条' : '选依据的文件'} open={open} onClose={close}>
      {document ? (
        <ClauseChoice
          document={document}
          onBack={() => setDocument(null)}
          onChoose={basis => {
            onChoose(basis);
            close();
          }}
        />
      ) : (
        <DocumentChoice onChoose={setDocument} />
      )}
    </Sheet>
  );
}
