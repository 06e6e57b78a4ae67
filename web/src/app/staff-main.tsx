import './no-eval.ts';
import { takeLabelKeys } from '../session/label-key.ts';
import { openApp } from './open-app.ts';
import { StaffApp } from './staff-app.tsx';

takeLabelKeys();
openApp(<StaffApp />);
